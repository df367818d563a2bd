package name

// Spellings that stand for the first word of their line.
const shortened = `
company co coy comp compania companhia compagnie kompaniya kompaniia kompania gongsi syarikat cty hoesa kaisha
corporation corp corporacion corporacao korporatsiya korporatsiia korporacija corporazione
incorporated inc
limited ltd lmtd limitada limitee ltda youxian tnhh
technology technologies tech techs technol tekhnologii tekhnologiya tekhnologiy techn keji jishu tecnologia tecnologias technologie
science sciences sci kexue scientific nauchnyi nauchnyy nauchno nauchnaya nauchnoe wissenschaft ciencia ciencias
academy acad
university univ universitet universidad universite universitat daxue universita universidade universiteti
institute inst institution instituto institut istituto
research rsch res issledovatelskii issledovatelskiy issledovatelsky
laboratory lab labs laboratories laboratoriya laboratoriia laboratorio laboratoire
international intl internl internacional mezhdunarodnyi mezhdunarodnyy mezhdunarodnaya guoji internazionale internationale
industry ind inds industries industrial indust promyshlennost industria industrias industrie gongye
manufacturing mfg manuf manufacture manufacturer
engineering engr engg engrg
electronic elec electronics elektronik elektronika elektronics elektroniks dianzi elektro electronica
equipment equip eqpt equipments
development dev devel develop
construction constr const
communication comm comms communications
telecommunications telecom telecommunication telekom
department dept
import imp
export exp
trading trdg trade torg torgovyi torgovyy torgovaya torgovo maoyi comercio commercio commerce
general gnl
national natl nat natsionalnyi natsionalnyy natsionalnaya nacional nazionale nationale
government govt
rostec rostekh
hizballah hizbollah hezbollah hizbullah hezbullah hisbollah hisbullah hezbola hezbolah hizbolah
taliban taleban talibans talibanes
radioelectronic radioelectronics radioelektronnyi radioelektronnyy radioelektronnye radioelektronnykh radioelektronnoi radioelektronnoy radioelektronika radioelektroniki
association assn assoc obedinenie obedineniye assotsiatsiya
brothers bros
services svcs service svc
management mgmt mgt
organisation organization org
centre center ctr tsentr
defence defense
systems system sys
holding holdings hldg hldgs konggu kholding
concern kontsern konzern
group gruppe grupo gruppa jituan groupe gruppo
enterprise enterprises predpriyatie predpriyatiye
chemical chem chemicals khimicheskii khimicheskiy huagong
pharmaceutical pharma pharm pharmaceuticals
aviation avia aeronautics aeronautical aeronautic aviatsionnyi hangkong
aerospace astronautics astronautical hangtian
transport trans transportation transportes trasporti
airlines airline airways airway air
movement harakat haraka harakah harekat mouvement movimiento
building bldg
street str
uyghur uighur uygur uigur weiwuer
mongolian mongol menggu mongghol
kazakh kazak hasake qazaq
kyrgyz kirghiz kirgiz keerkezi qirghiz
public pub
product products prod
production proizvodstvennoe proizvodstvennoye proizvodstvennaya proizvodstvennyi proizvodstvenno
state gosudarstvennyi gosudarstvennyy gosudarstvennoe gosudarstvennaya gosudarstvennoye
plant zavod
combine kombinat
solutions solution
network networks
component components
material materials
instrument instruments
machine machines
computer computers
semiconductor semiconductors
optical optics
supply supplies
bureau buro
municipal municipality
northwestern northwest
northeastern northeast
southwestern southwest
southeastern southeast
polytechnical polytechnic politekhnicheskii polytechnique
autonomous aut
peoples people
china chinese
russia russian
iran iranian
iraq iraqi
syria syrian
lebanon lebanese
libya libyan
korea korean
cuba cuban
belarus belarusian
ukraine ukrainian
egypt egyptian
palestine palestinian
pakistan pakistani
afghanistan afghan
turkey turkish turkiye
japan japanese
crimea crimean
innovation innovations innovative chuangxin
hui huizu
yangtze changjiang yangzi yangtse
hotan hetian khotan xotan
kashgar kashi kaxgar qeshqer
hami kumul qumul
turpan tulufan turfan turpin
aksu akesu aqsu
karamay kelamayi qaramay
urumqi wulumuqi urumchi wulumqi
ili yili
altay aletai altai
bortala boertala bole
kizilsu kezilesu qizilsu
bayingolin bayinguoleng bayingol bayangol bazhou
changji sanji
tacheng tarbaghatay tarbagatay chugqak
shihezi shixanza
tumxuk tumushuke tumshuq
`
