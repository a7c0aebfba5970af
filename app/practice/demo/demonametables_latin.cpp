#include "app/practice/demo/demonametables.h"

#include <array>

namespace portico {

namespace {

constexpr std::array kLatin{
    DemoLanguage{
        "en", 500, false, true, u" ",
        u"Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley "
        u"Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy "
        u"Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Helen Debra Rachel Carolyn "
        u"Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan Evelyn "
        u"Judith Andrea Hannah Megan Cheryl Jacqueline Martha Madison Teresa Gloria Sara Janice Ann Kathryn Abigail Sophia "
        u"Frances Jean Alice Judy Isabella Julia Grace Amber Denise Danielle Marilyn Beverly Charlotte Natalie Theresa Diana "
        u"Brittany Doris Kayla Alexis Lori Marie Jane Aoife Siân Chloë Zoë Keisha Latoya Imani Mary-Beth Jo-Ann",
        u"James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark "
        u"Donald Steven Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald George Jason Edward Jeffrey Ryan Jacob "
        u"Nicholas Gary Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank "
        u"Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy "
        u"Christian Walter Keith Austin Roger Terry Sean Gerald Carl Dylan Harold Jordan Jesse Bryan Lawrence Arthur Gabriel "
        u"Bruce Logan Billy Joe Alan Juan Elijah Willie Albert Wayne Randy Mason Vincent Liam Roy Bobby Caleb Bradley "
        u"Russell Lucas Tom Owen Neil Gareth DeShawn Malik Tyrone J.D. Séamus",
        u"Smith Johnson Williams Brown Jones Davis Miller Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson "
        u"White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell "
        u"Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan "
        u"Cooper Peterson Bailey Reed Kelly Howard Ward Cox Richardson Watson Brooks Wood Bennett Gray Hughes Price Myers "
        u"Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons "
        u"Patterson Jordan Reynolds Hamilton Graham Wallace Cole West Hayes Bryant Gibson Ellis Stevens Murray Ford Marshall "
        u"Owens McDonald Harrison Kennedy Wells Woods Washington Burns Henry Freeman Webb Tucker Burke Crawford Porter "
        u"Hunter Hicks Mason Boyd Warren Dixon Hunt Palmer Holmes Stone Black Rose Knight Finch Harbor Weller Brennan "
        u"Loxley Greenhalgh Ashworth Cartwright Pemberton Pell Whittingstall Thistlewood Lockhart Merriweather Hawthorne "
        u"Fairchild Winslow Prescott Abernathy Buchanan O'Sullivan O'Brien O’Connor McCarthy MacLeod Fitzgerald Ó_Briain "
        u"Smith-Jones Delacroix-Whittingstall St._James Van_Buren De_Groot Kamaka Kealoha Ka‘ahumanu Begay Tsosie Drinkwater "
        u"Blackwood Farrow Goodwin Hollister Ingram Jarvis Kirkland Langley Maddox Norwood Osborne Quimby Radcliffe "
        u"Sheffield Tillman Underwood Vaughn Whitaker Yates Zimmerman",
        u""},
    DemoLanguage{
        "es", 140, false, true, u" ",
        u"María Guadalupe Carmen Josefa Isabel Ana_María Dolores Pilar Teresa Rosa Francisca Antonia Lucía Elena Sofía "
        u"Valentina Camila Ximena Gabriela Daniela Mariana Alejandra Verónica Beatriz Inés Concepción Belén Rocío Begoña "
        u"Itziar Yesenia Marisol Araceli Esperanza",
        u"José Luis Juan Carlos Antonio Francisco Jesús Miguel Ángel Alejandro Rafael Pedro Manuel Fernando Jorge Ramón "
        u"Andrés Raúl Sergio Joaquín Íñigo Martín Adrián Héctor Óscar Rubén Iván Germán Nicolás Sebastián Matías Julián "
        u"Eduardo Ricardo",
        u"García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Cruz "
        u"Morales Reyes Gutiérrez Ortiz Ramos Castillo Jiménez Ruiz Mendoza Álvarez Vásquez Muñoz Peña Núñez Ibáñez Cáceres "
        u"Domínguez Castellanos De_la_Cruz Del_Río Ortega_y_Vega Quiñones Zúñiga Ávila Escárcega Villaseñor Montaño Rosales "
        u"Salazar Cordero Fuentes Valdez Treviño Saldaña",
        u"{f} Hermanos|Panadería {f}|Taquería La {p}|{f} e Hijos S.L.|{f} y {g} Construcción LLC"},
    DemoLanguage{
        "de", 30, false, true, u" ",
        u"Käthe Ursula Heike Jutta Sabine Birgit Anneliese Gisela Brigitte Hannelore Lena Leonie Marlene",
        u"Jürgen=juergen Günther=guenther Wolfgang Klaus Dieter Jörg Uwe Björn Matthias Holger Stefan Felix Maximilian",
        u"Müller=mueller Schröder=schroeder Weiß=weiss Groß=gross Jäger=jaeger Köhler=koehler Böhm=boehm Schäfer=schaefer "
        u"Fuchs Zimmermann Schneider Hofmann Krüger=krueger Vogel Brandt von_Ahlen Voß=voss Lübke=luebke Nägele=naegele",
        u"{f} & Söhne GmbH|Bäckerei {f}|{f} Feinmechanik GmbH"},
    DemoLanguage{
        "fr", 24, false, true, u" ",
        u"Inès Zoé Chloé Amélie Aurélie Hélène Françoise Geneviève Océane Maëlle Noémie Élodie Cécile Marguerite Solène",
        u"François Jérôme Frédéric Gaël Loïc Rémi Benoît Théo Étienne Cédric Raphaël Jean-Luc Jean-François Aurélien",
        u"Beaumont Lefèvre Bélanger Côté Gagné Lévesque Thériault Desrosiers Fournier Châtelain D’Aubigné L’Écuyer Garçon "
        u"Hébert Béranger Mercier Rousseau Dupré Noël Saint-Exupère",
        u"Boulangerie {f}|{f} Père & Fils SARL|Café {p}"},
    DemoLanguage{
        "it", 24, false, true, u" ",
        u"Giulia Francesca Chiara Alessandra Concetta Mariangela Niccolina Lucia Beatrice Ludovica Serafina",
        u"Niccolò Matteo Lorenzo Giuseppe Salvatore Angelo Gianluca Carmine Pasquale Donato Rocco",
        u"Castellano Rossi Esposito Bianchi De_Luca D’Angelo Colombo Ricci Lo_Presti Cusimano Nardò Cantù Forlì Pellegrino "
        u"Marchetti Dell’Orto",
        u"{f} Olive Oil Imports|Trattoria da {f}|Fratelli {f} Stoneworks"},
    DemoLanguage{
        "pt", 20, false, true, u" ",
        u"Conceição Fátima Inês Lúcia Márcia Luísa Antônia Graça Thaís Beatriz Joana",
        u"João Gonçalo Luís Sérgio Antônio Márcio Caíque Estêvão Simão Zé Vinícius",
        u"Conceição Gonçalves Araújo Simões Guimarães Brandão Magalhães Falcão Leão Assunção dos_Santos da_Silva Cardoso",
        u"{f} & Irmãos Ltda.|Padaria {f}"},
    DemoLanguage{
        "pl", 30, false, true, u" ",
        u"Zdzisława Agnieszka Małgorzata Katarzyna Elżbieta Bożena Grażyna Łucja Joanna Wiesława Żaneta Halina Jadwiga",
        u"Zdzisław Stanisław Paweł Łukasz Michał Sławomir Grzegorz Wojciech Józef Zbigniew Bogusław Krzysztof Radosław",
        u"Bąk Kowalski/Kowalska Wiśniewski/Wiśniewska Wójcik Kamiński/Kamińska Zieliński/Zielińska Szymański/Szymańska "
        u"Woźniak Dąbrowski/Dąbrowska Kozłowski/Kozłowska Jabłoński/Jabłońska Gołąb Król Wróbel Pająk Źrebiec Śliwa "
        u"Błaszczyk Łęcki/Łęcka Ćwik",
        u"{f} Stolarstwo Sp. z o.o.|Piekarnia {f}"},
    DemoLanguage{
        "cs", 10, false, true, u" ",
        u"Kateřina Zdeňka Božena Jiřina Věra Markéta Růžena Lenka",
        u"Jiří Tomáš Lukáš Ondřej Vojtěch Bořivoj Zdeněk Matěj Radek",
        u"Dvořák/Dvořáková Novák/Nováková Svoboda/Svobodová Procházka/Procházková Kučera/Kučerová Šťastný/Šťastná "
        u"Říha/Říhová Žďárský/Žďárská Hájek/Hájková",
        u"{f} Glassworks s.r.o."},
    DemoLanguage{
        "sv", 16, false, true, u" ",
        u"Maj-Britt Åsa Märta Görel Solveig Annika Ingrid Linnéa Ylva Kerstin",
        u"Björn Åke Göran Håkan Sören Mårten Pär Lars-Göran Nils Sigvard",
        u"Lindqvist Åkesson Öberg Sjöström Bergström Ångström Nyström Hägg Ekström Löfgren Östlund Mårtensson Ahlström",
        u"{f} Möbler AB|Åre {t} AB"},
    DemoLanguage{
        "nb", 12, false, true, u" ",
        u"Bjørg Åse Guðrún=gudrun Sigrún Þóra=thora Kjersti Solbjørg Ragnhild Kirstine Maren Ragna",
        u"Bjørn Øyvind Håkon Søren Jørgen Kåre Pål Ásgeir Þórður=thordur Sigurður=sigurdur Mikkel Anders",
        u"Sørensen Østergaard Nygård Bjørnstad Ødegård Kjærgaard Åsgård Færøvik Strømmen Bråten Guðmundsson/Guðmundsdóttir "
        u"Þorláksson/Þorláksdóttir Mæhlum Nørgaard",
        u"{f} Fisk AS|{f} Møbelsnedkeri ApS"},
    DemoLanguage{
        "fi", 8, false, true, u" ",
        u"Päivi Sirkka Kyllikki Tuulikki Marjatta Hilkka Säde Aino",
        u"Jyrki Väinö Pentti Yrjö Heikki Seppo Jaakko Eero",
        u"Hämäläinen Mäkinen Jääskeläinen Väisänen Nyyssönen Pöysti Lähteenmäki Äijälä Öhman",
        u"{f} Saunas Oy"},
    DemoLanguage{
        "tr", 20, false, true, u" ",
        u"Gülşah Ayşe Çiğdem Şebnem Özlem Nurgül Işıl Tuğba Yağmur Müge Gönül İpek",
        u"İbrahim Oğuz Çağlar Şükrü Özgür Yiğit Gökhan Tuğrul Işık İlker Ümit Doğan",
        u"Demirtaş Yıldız Öztürk Çelik Şahin Yılmaz Kılıç Gündoğdu Karadağ Işık İnönü Çakır Ağaoğlu Kuş Türkoğlu",
        u"{f} Kuyumculuk Ltd. Şti.|{f} Halı Imports"},
    DemoLanguage{
        "vi", 30, true, true, u" ",
        u"Thị_Hương=huong Thị_Mai=mai Thùy_Linh=linh Ngọc_Ánh=ngocanh Bích_Ngọc=bichngoc Thanh_Thúy=thuy Phương=phuong "
        u"Kim_Yến=yen Diễm_Quỳnh=quynh Tuyết=tuyet",
        u"Văn_Hùng=hung Quốc_Bảo=bao Minh_Đức=minhduc Hữu_Thắng=thang Đình_Phúc=phuc Anh_Tuấn=tuan Trọng_Nghĩa=nghia "
        u"Công_Lý=ly Đăng_Khoa=khoa Việt=viet",
        u"Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
        u"Phở {f}|{f} Nails & Spa LLC|Bánh Mì {p}"},
    DemoLanguage{
        "hu", 8, false, true, u" ",
        u"Erzsébet Ágnes Zsófia Ildikó Gyöngyi Tünde Réka",
        u"László György Gábor Zoltán Sándor Lőrinc Ödön",
        u"Szűcs Tóth Nagy Kovács Szőke Erdős Fülöp Vörösmarty Győri Szabó",
        u"{f} és Társa Kft."},
    DemoLanguage{
        "ro", 8, false, true, u" ",
        u"Ștefania Ioana Mădălina Crăița Ruxandra Anișoara",
        u"Ștefan Ionuț Răzvan Mircea Cătălin Bogdan",
        u"Ionescu Țepeș Brâncuși Păun Șerban Mănescu Crăciun Rădulescu",
        u""},
    DemoLanguage{
        "yo", 14, false, true, u" ",
        u"Funmilayo Adébọ́lá Ṣadé Ngozi Chiamaka Olúwaṣeun Yewande Abẹ́ní",
        u"Babátúndé Olúfẹ́mi Ṣẹ́gun Chukwuemeka Adéwálé Kọ́ládé Tunde",
        u"Adébáyọ̀ Ọláníyan Okonkwo Adeyemi Ògúnbíyi Eze Nwachukwu Ọ̀ṣun",
        u"{f} & Daughters Ltd|{f} Textiles"},
    DemoLanguage{
        "en-IN", 34, false, true, u" ",
        u"Priya Aditi Ananya Lakshmi Deepa Sunita Kavita Meera Radhika Shreya Nandini Anjali Farah Zainab",
        u"Rohan Arjun Sanjay Vikram Rajesh Suresh Anil Kiran Harish Venkatesh Imran Faisal Gurpreet Balakrishnan",
        u"Raman Kapoor Patel Sharma Singh Iyer Reddy Nair Chatterjee Mukherjee Desai Subramanian Khan Qureshi Dhillon Rao",
        u"{f} Family Hospitality LLC|{f} Pharmacy"},
};

} // namespace

std::span<const DemoLanguage> demoLatinLanguages()
{
    return kLatin;
}

} // namespace portico
