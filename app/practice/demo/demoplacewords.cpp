#include "app/practice/demo/demonametables.h"

namespace portico {

const DemoPlaceWords &demoPlaceWords()
{
    static constexpr DemoPlaceWords kWords{
        u"Boatyard Ceramics Translations Dental_Practice Architects Veterinary_Clinic Bakery Landscaping Plumbing Roofing "
        u"Electric Consulting Orthodontics Realty Brewing Coffee_Roasters Auto_Repair Physical_Therapy Family_Medicine "
        u"Construction Interiors Photography Law_Office Insurance_Agency Logistics Farms Orchards Vineyards Furniture "
        u"Hardware Books Florists Catering Fitness Yoga_Studio Software Robotics Analytics Design Printing Machine_Shop "
        u"Welding Marine_Supply Outfitters Bicycles Daycare Montessori_School Pharmacy Optometry Chiropractic Counseling "
        u"Property_Management Holdings Ventures Partners Imports Textiles Jewelers Piano_Tuning Pest_Control Cleaning "
        u"Towing Trucking Surveying Engineering Heating_&_Cooling Pool_Service Tree_Care Cheesemakers",
        u"Eastport Brightwater Amberley Silver_Creek Cedar_Ridge Maple_Hollow Northgate Harborview Stonebridge Oakhurst "
        u"Clearwater Red_Rock Pine_Bluff Lakeshore Riverbend Summit Granite_Falls Blue_Heron Prairie_View Fox_Hollow "
        u"Kingfisher Juniper Copper_Canyon Windmill_Point Old_Mill Sunflower Bay_Area Three_Rivers Fair_Oaks Whitewater",
        u"Quay_Street Main_Street Oak_Avenue Maple_Avenue Elm_Street Washington_Street Park_Avenue Lake_Road Hill_Street "
        u"Church_Street River_Road Spring_Street Mill_Lane Chestnut_Street Sunset_Boulevard Pleasant_Street Harbor_Way "
        u"Orchard_Lane Meadow_Drive Cedar_Court Willow_Bend Franklin_Street Highland_Avenue Second_Street County_Road_12 "
        u"Birch_Lane Lincoln_Avenue Prospect_Street Railroad_Avenue Juniper_Trail",
        u"Eastport,ME,046 Portland,ME,041 Burlington,VT,054 Concord,NH,033 Salem,MA,019 Providence,RI,029 Albany,NY,122 "
        u"Ithaca,NY,148 Princeton,NJ,085 Lancaster,PA,176 Annapolis,MD,214 Richmond,VA,232 Asheville,NC,288 "
        u"Savannah,GA,314 Gainesville,FL,326 Miami,FL,331 Mobile,AL,366 Baton_Rouge,LA,708 Austin,TX,787 El_Paso,TX,799 "
        u"Santa_Fe,NM,875 Tucson,AZ,857 San_José,CA,951 Cañon_City,CO,812 Boise,ID,837 Bozeman,MT,597 Fargo,ND,581 "
        u"Duluth,MN,558 Madison,WI,537 Ann_Arbor,MI,481 Toledo,OH,436 Peoria,IL,616 Des_Moines,IA,503 Lawrence,KS,660 "
        u"Springfield,MO,658 Little_Rock,AR,722 Knoxville,TN,379 Lexington,KY,405 Tacoma,WA,984 Eugene,OR,974 "
        u"Reno,NV,895 Provo,UT,846 Honolulu,HI,968 Juneau,AK,998",
        u"{f} & {g} LLC|{f} & {g} {t}|{f} {t} LLC|{f} {t}, Inc.|{f} {t} Ltd.|{p} {t} LLC|{p} {t}, Inc.|{p} {t} Co.|"
        u"{f}, {g} & Associates PLLC|{f} Brothers {t}|The {p} {t} Company|{f} & Daughters {t}|{p} {t} of {f}|"
        u"{p} Group Holdings, Inc.|{f} {t}|{f} {t} L.P.|{f} Family Dentistry P.C.|{t} by {f}",
        u"{f} Family Trust|{f} Living Trust|{f} Revocable Trust|{f} Family Settlement {y}|The {n} {f} Trust dated {y}|"
        u"Estate of {n} {f}|{p} Parish Hall Trust|{f} Charitable Remainder Trust|{n} {f} Special Needs Trust|"
        u"{f} Irrevocable Trust {y}",
    };
    return kWords;
}

} // namespace portico
