package name

import (
	"slices"
	"strings"
)

// kinNames are given names that are one name in several languages, or its
// short forms, a line for each name. They are facts of everyday life. A form
// may stand in two lines (sasha, jan). Forms in another script stand as they are
// romanised here, without vowels where it writes none: mrym is מרים. To add one, add
// it to its line.
const kinNames = `
alexander aleksandr alexandr oleksandr aliaksandr aleksander alejandro alessandro alexandre iskandar iskander sasha alex sandro xander iskndr
alexandra aleksandra oleksandra alejandra sasha sandra
alexei alexey aleksei aleksey oleksii oleksiy aliaksei alyosha alexis lyosha
andrew andrei andrey andriy andriei andrzej andreas andre andres andrea anders andy drew andraus andraos
anthony antonio antoine anton tony antoni
anna ann anne hannah hanna ana anya hnh
bartholomew bartolomeo bartolome barthelemy bartlomiej varfolomey varfolomei
benjamin ben binyamin benyamin
boris barys
catherine katherine kathryn ekaterina yekaterina katerina kateryna catalina caterina katarzyna kate katie cathy katya
charles carlos karl carl carlo karol charlie chuck kareul
christopher chris cristobal kristof christophe
daniel danny dan danil danilo daniil danylo
david dave davide dawud daoud davyd dawit
dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri dima
donald don donny
edward ed eddie eduardo eduard edouard ted
elizabeth elisabeth elisabetta isabel elizaveta yelizaveta liz beth betty lisa elisheva alyshb
elena yelena olena alena helen helena elene
eugene evgeny evgeniy yevgeny yevgeniy yevhen eugenio eugen evgenii evgueni jewgeni jevgeni yevgeni evgeni zhenya
fedor fyodor theodore feodor fiodar fedir teodoro teodor
francis francisco francesco francois franz frank paco pancho
frederick fred federico frederic friedrich fritz fridrikh frederik fredrik
gabriel gabriele jibril jibreel gavriil
george georgy georgi georgiy jorge georges giorgio heorhii heorhiy georg yuri yury yurii iurii yuriy yura jerzy jiri jurij girgis jirjis jrjs
gennady gennadiy gennadi hennadiy guennadi gennadii gena genya
gregory grigory grigori grigoriy hryhorii hryhoriy gregorio greg grisha ryhor
ferdinand fernando hernando hernan
rafael raphael rafail
gerard gerardo gerhard
albert alberto
alfred alfredo
arthur arturo artur
bernard bernardo bernhard
dominic domingo domenico dominique
emil emilio emile
ernest ernesto ernst
hugo ugo
julius julio jules giulio
marcel marcelo marcello
martin martino
maurice mauricio maurizio moritz
oscar oskar
rene renato
roger rogelio ruggero
roland rolando orlando
sebastian sebastien sebastiano
teresa therese theresa
walter gualterio
henry enrique enrico heinrich henri hank harry genrikh
igor ihor ihar
anatoly anatoliy anatolii anatoli anatol tolya
arkady arkadiy arkadii arkadi
artem artyom artiom artemiy
valery valeriy valerii valeri valera
vitaly vitaliy vitalii vitali
yaroslav iaroslav jaroslav
stanislav stanislau stanislaw stas
tatiana tatyana tatjana tanya
ksenia kseniya xenia ksenija oksana
julia yulia yuliya iuliia juliya giulia
svetlana sviatlana sveta
irina iryna ira
ibrahim abraham avraham ebrahim ibraheem avraam
ilya ilia illia elijah elias ilyas ilias eliyahu alyhv
isaac ishaq yitzhak itzhak izaak ytshk
jacob james jacques giacomo jaime jakob yakov iakov yaakov yaqub yakub yacoub jim jimmy jake diego santiago iqub yagop
john juan ivan jean johann johannes giovanni ian sean jan joao jack johnny ioan ioannis yahya hans ioann iogann yohanan yuhanna iuhna ihia yvhnn yohane yuehan
joseph jose yusuf yousef youssef yosef yossef giuseppe josef jozef osip iosif joe joey pepe yusef iusf
joshua yeshua
jonathan jon yonatan
kenneth ken kenny
konstantin constantine kostyantyn kanstantsin kostya
lawrence laurence lorenzo laurent larry lavrentiy
leo lev leon leonid leonardo leonard
louis luis luigi ludwig lewis ludovic lyudovik
luke lucas luca lukas luka
mark marc marco marcos marko markus marcus
mary maria marie miriam maryam mariam mariya mariia masha mrim mrym
matthew mateo matteo matthieu matthias matvei matvey mateusz matt matityahu mttyhv mta
max maxim maksim maksym maksim maximilian
michael mikhail miguel michel michele mykhailo mykhaylo mikhal mikhael mikail mikael misha mike mick mickey mihail mihai michal
moses musa moussa moshe moise moises moisei moisey moisei mshh
muhammad mohammed mohammad mohamed mohamad muhammed mehmet mohd muhamad mahomet magomed
natalia natalya nataliya nataliia natasha natalie
nicholas nikolai nikolay nicolas nicola mykola mikalai nikola nikolaus nick kolya nicolai niccolo klaus
oleg oleh aleh
olga olha volha
patrick patricio patrizio pat paddy
paul pavel pablo paolo pavlo pawel pal paulo pasha boulos bulus buls
peter pedro petr pyotr piotr petro pierre pietro pete petya petar boutros butrus btrs petoro bedeuro
philip phillip felipe philippe filippo filipp pilip phil
raymond ramon raimondo ray
richard ricardo riccardo rick dick rich richie
robert roberto rob bob bobby bert
roman ramon
rudolf rodolfo rudolph
samuel sam shmuel samuele samuil
sergei sergey sergiy serhii serhiy siarhei sergio serge sergii seryozha
simon semyon semen simeon symon shimon
stephen steven stefan stepan esteban stefano etienne stephan steve szczepan
susan susana suzanne susanna sue
thomas tomas tommaso tom tommy foma
timothy tim timofei timofey tymofiy
valentin valentyn
vasily vasiliy vasyl vasili basil vasilii
victor viktor vittorio vitya
vincent vincenzo vicente
vladimir volodymyr uladzimir wladimir volodya vova vlad
vladislav vladyslav uladzislau vlad slava
vyacheslav viacheslav viacheslau vyacheslau slava
william bill billy will guillermo guglielmo wilhelm guillaume liam willy willem vilgelm vilhelm
yevgenia evgenia yevheniya eugenia
xavier javier saverio
abdullah abdallah abdulla abdellah
abdulrahman abdurrahman abdelrahman abdurahman
ahmed ahmad ahmet akhmed
ali aly
hassan hasan
hussein husayn hossein hussain husain huseyin hosein hussien
khalid khaled halid
omar umar omer
osama usama oussama
said saeed sayeed saied saeid
ismail ismael esmail esmaeil ismaeel
rashid rachid rasheed
yasin yassin yaseen
karim kareem
amir emir ameer
hamid hameed
nasir nasser naser
tariq tarek tareq tarik
faisal faysal feisal
majid majeed
saleh salih salah
jamal gamal djamal cemal
qasim kassem qassem kasim qassim kazem
abbas abas
mustafa mostafa moustafa
mahmoud mahmud mehmud
suleiman sulayman soleiman solomon suleyman shlomo sulaiman sliman shlmh
zachary zechariah zacharias zakaria zakariya zakariyya zkria
`

var kin = newKin()

func newKin() map[string][]uint16 {
	m := make(map[string][]uint16, 900)
	for n, line := range strings.Split(strings.TrimSpace(kinNames), "\n") {
		for _, w := range strings.Fields(line) {
			if !slices.Contains(m[w], uint16(n)) {
				m[w] = append(m[w], uint16(n))
			}
		}
	}
	return m
}

// KinOf gives the numbers of the given names that a folded word is a form of,
// ascending; most words have none. Nobody may change them.
func KinOf(w string) []uint16 { return kin[w] }

// Kin reports whether two folded words are forms of one given name.
func Kin(a, b string) bool {
	ka := kin[a]
	if len(ka) == 0 {
		return false
	}
	for _, n := range kin[b] {
		if slices.Contains(ka, n) {
			return true
		}
	}
	return false
}
