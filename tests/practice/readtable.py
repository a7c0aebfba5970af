"""Reads a CSV or XLSX file as another program would, and prints its rows as JSON, a line each: CSV by Python's csv, XLSX
by openpyxl, sheet after sheet. Times come as ISO texts; a formula would come as its text with a mark before it."""
import csv
import datetime
import json
import sys


def plain(cell):
    if isinstance(cell.value, (datetime.datetime, datetime.date)):
        return cell.value.isoformat(" ")
    if cell.data_type == "f":
        return "FORMULA " + str(cell.value)
    return "" if cell.value is None else cell.value


def rows(name):
    if name.endswith(".csv"):
        with open(name, "rb") as file:
            if file.read(3) != b"\xef\xbb\xbf":
                sys.exit("no byte order mark")
        with open(name, encoding="utf-8-sig", newline="") as file:
            yield from csv.reader(file, strict=True)
    else:
        import openpyxl
        for sheet in openpyxl.load_workbook(name):
            for row in sheet.iter_rows():
                yield [plain(cell) for cell in row]


for row in rows(sys.argv[1]):
    print(json.dumps(row))
