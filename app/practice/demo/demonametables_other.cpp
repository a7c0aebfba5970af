#include "app/practice/demo/demonametables.h"

#include <array>

namespace portico {

namespace {

constexpr std::array kOther{
    DemoLanguage{
        "el", 10, false, false, u" ",
        u"Ελένη=eleni Μαρία=maria Κατερίνα=katerina Γεωργία=georgia Σοφία=sofia Βασιλική=vasiliki Αγγελική=angeliki",
        u"Γιώργος=giorgos Δημήτρης=dimitris Νίκος=nikos Κωνσταντίνος=konstantinos Παναγιώτης=panagiotis Άρης=aris",
        u"Παπαδόπουλος/Παπαδοπούλου=papadopoulos/papadopoulou Οικονόμου=oikonomou Γεωργίου=georgiou "
        u"Αγγελόπουλος/Αγγελοπούλου=angelopoulos/angelopoulou Νικολάου=nikolaou Καραμανλής/Καραμανλή=karamanlis/karamanli "
        u"Βλάχος/Βλάχου=vlachos/vlachou",
        u"{f} Α.Ε.|Ταβέρνα {f}"},
    DemoLanguage{
        "ru", 12, false, false, u" ",
        u"Ольга=olga Наталья=natalia Светлана=svetlana Екатерина=ekaterina Татьяна=tatiana Ирина=irina Любовь=lyubov",
        u"Дмитрий=dmitry Сергей=sergey Алексей=alexey Фёдор=fyodor Юрий=yury Михаил=mikhail Артём=artyom",
        u"Соколов/Соколова=sokolov/sokolova Иванов/Иванова=ivanov/ivanova Яковлев/Яковлева=yakovlev/yakovleva "
        u"Кузнецов/Кузнецова=kuznetsov/kuznetsova Щербаков/Щербакова=shcherbakov/shcherbakova "
        u"Чайковский/Чайковская=chaikovsky/chaikovskaya Воробьёв/Воробьёва=vorobyov/vorobyova",
        u"ООО «{f}»|{f} и партнёры"},
    DemoLanguage{
        "uk", 6, false, false, u" ",
        u"Оксана=oksana Ганна=hanna Юлія=yuliia Соломія=solomiia Їванка=yivanka Марічка=marichka",
        u"Тарас=taras Андрій=andrii Євген=yevhen Олексій=oleksii Сергій=serhii Іван=ivan",
        u"Шевченко=shevchenko Коваленко=kovalenko Бондаренко=bondarenko Ґалаґан=galagan Лисенко=lysenko Їжакевич=yizhakevych",
        u"ТОВ «{f}»"},
    DemoLanguage{
        "bg", 3, false, false, u" ",
        u"Цветелина=tsvetelina Йорданка=yordanka Снежана=snezhana Десислава=desislava",
        u"Георги=georgi Тодор=todor Цветан=tsvetan Йордан=yordan",
        u"Димитров/Димитрова=dimitrov/dimitrova Стоянов/Стоянова=stoyanov/stoyanova Щерев/Щерева=shterev/shtereva",
        u""},
    DemoLanguage{
        "ar", 12, false, false, u" ",
        u"ليلى=leila فاطمة=fatima مريم=maryam نور=nour سلمى=salma هدى=huda رانيا=rania ياسمين=yasmin",
        u"محمد=mohammed أحمد=ahmed يوسف=youssef خالد=khaled عمر=omar حسن=hassan طارق=tarek سامي=sami",
        u"منصور=mansour الخطيب=alkhatib حداد=haddad النجار=alnajjar عبد_الله=abdullah الشامي=alshami صالح=saleh قاسم=qasim",
        u"مؤسسة {f}|مطعم {f}"},
    DemoLanguage{
        "fa", 4, false, false, u" ",
        u"شیرین=shirin پریسا=parisa نسرین=nasrin گیتی=giti",
        u"رضا=reza کامران=kamran بهرام=bahram پیمان=peyman",
        u"احمدی=ahmadi کریمی=karimi پورمحمدی=pourmohammadi گلستانی=golestani",
        u""},
    DemoLanguage{
        "he", 10, false, false, u" ",
        u"נועה=noa תמר=tamar שירה=shira יעל=yael מיכל=michal רבקה=rivka אסתר=esther",
        u"דוד=david משה=moshe יוסף=yosef אורי=uri איתן=eitan נדב=nadav יצחק=yitzhak",
        u"מזרחי=mizrahi כהן=cohen לוי=levi פרץ=peretz ביטון=biton אברהם=avraham פרידמן=friedman שפירא=shapira",
        u"{f} אדריכלים בע״מ|מאפיית {f}"},
    DemoLanguage{
        "hi", 12, false, false, u" ",
        u"अदिति=aditi सुनीता=sunita प्रिया=priya लक्ष्मी=lakshmi अंजलि=anjali कृष्णा=krishna ज्योति=jyoti",
        u"रोहन=rohan विक्रम=vikram राजेश=rajesh अर्जुन=arjun सुरेश=suresh श्याम=shyam",
        u"कपूर=kapoor शर्मा=sharma सिंह=singh गुप्ता=gupta मिश्रा=mishra त्रिपाठी=tripathi श्रीवास्तव=srivastava",
        u"{f} एंड संस|श्री {f} ट्रेडर्स"},
    DemoLanguage{
        "th", 3, false, false, u" ",
        u"สมหญิง=somying พิมพ์=pim กัญญา=kanya อรทัย=orathai",
        u"สมชาย=somchai ณัฐพล=nattapon ธีระ=theera วิชัย=wichai",
        u"แก้วมณี=kaewmanee ศรีสุข=srisuk วงศ์ทอง=wongthong ใจดี=jaidee",
        u"ร้านอาหาร {f}"},
    DemoLanguage{
        "zh", 22, true, false, u"",
        u"秀英=xiuying 丽华=lihua 美玲=meiling 雪梅=xuemei 静=jing 婷婷=tingting 淑芬=shufen 雅琪=yaqi",
        u"伟=wei 建国=jianguo 志强=zhiqiang 俊杰=junjie 家豪=jiahao 明=ming 国栋=guodong 文斌=wenbin",
        u"王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao 吴=wu 周=zhou 林=lin 郭=guo 欧阳=ouyang",
        u"{f}氏贸易有限公司|{f}记餐馆"},
    DemoLanguage{
        "ja", 10, true, false, u" ",
        u"美咲=misaki 陽子=yoko さくら=sakura 恵美=emi 由美子=yumiko 花子=hanako",
        u"健太=kenta 大輔=daisuke 翔=sho 博=hiroshi 一郎=ichiro 誠=makoto",
        u"佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 渡辺=watanabe 伊藤=ito 山本=yamamoto 小林=kobayashi",
        u"株式会社{f}|{f}寿司"},
    DemoLanguage{
        "ko", 14, true, false, u"",
        u"서연=seoyeon 지우=jiwoo 민지=minji 수빈=subin 영희=younghee 은주=eunju 하은=haeun",
        u"민준=minjun 서준=seojun 지훈=jihoon 성호=sungho 영수=youngsoo 현우=hyunwoo",
        u"김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim",
        u"주식회사 {f}무역|{f}네 식당"},
};

} // namespace

std::span<const DemoLanguage> demoOtherLanguages()
{
    return kOther;
}

} // namespace portico
