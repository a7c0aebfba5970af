#pragma once

#include "tests/bench/benchfirm.h"

namespace portico::bench {

class StallMeter;

/// list_first_paint and start_memory: starts the program with the firm and without one, in turn.
void benchStart(const BenchOptions &options);
/// search_keystroke_p99, search_keystroke_worst and memory_list, the latter beside tableMemory, which benchTable() gave.
void benchList(StallMeter &app, const BenchOptions &options, double tableMemory);
/// Prints the anonymous memory, in MB, that QSqlTableModel takes for the clients, scrolled to the end.
void benchTable(const BenchOptions &options);
/// record_open_p99.
void benchRecord(StallMeter &app, const BenchOptions &options);
/// invite_to_sent, into a real postfix on the loopback address.
void benchInvite(StallMeter &app, const BenchOptions &options);
/// bounce_classify: how many messages a second are understood, on one thread.
void benchBounces(const BenchOptions &options);
/// store_insert and import_100000.
void benchStore(const BenchOptions &options);
/// bulk_queue_10000 and bulk_queue_100000, on copies of the firm, which go again.
void benchBulk(const BenchOptions &options);
/// export_1000000: all portal users of the firm into a file.
void benchExport(const BenchOptions &options);
/// A CSV file of that many clients with one contact each; its path.
QString writeClients(const QTemporaryDir &folder, int count);
/// manager_first_paint, manager_filter_p99, manager_sort_foreign_p99, manager_tick_all, manager_longest_stall and
/// memory_manager: both tabs of Manage Client Portals, worked with as a person does.
void benchManager(StallMeter &app, const BenchOptions &options);
/// window_longest_stall: the longest step on the GUI thread while somebody uses every window; and outbox_search_p99.
void benchStall(StallMeter &app, const BenchOptions &options);
/// outbox_search_p99: from a letter in the outbox's search to its hits painted. How many mails there are it tells on
/// standard error: the demo firm of a million clients has some 665,000.
void measureOutboxSearch(BenchDesktop &desktop, const BenchOptions &options);
/// window_stall_sending: the longest step while mail goes out as fast as it can, into a smtp-sink on the loopback
/// address; the median of several rounds.
void benchSending(StallMeter &app, const BenchOptions &options);

} // namespace portico::bench
