package evaluate

import (
	"strings"
	"sync"
)

// typical are words, folded, that are typical of an origin: given names and
// surnames that very many bear there, cities, and legal forms. They are facts
// of everyday life, not counts. To add one, put it into the list of its origin;
// a word that several origins share belongs in none.
var typical = [other]string{
	chinese: `
wang zhang liu chen yang huang zhao zhou xu zhu guo luo zheng liang xie tang deng feng cao zeng
xiao dong yuan cai jiang cheng wei wong cheung chow tsang lau leung zhong qiu xiong qin xue xia
hao jie jian jing jun lei ming qiang tao xiaoming xiuying yong zhi zhiqiang hui guang
china beijing shanghai shenzhen guangzhou hangzhou tianjin chengdu chongqing wuhan nanjing xian suzhou
qingdao dongguan foshan wuxi xiamen zhuhai hefei changsha dalian shenyang harbin xinjiang hong kong
guangdong zhejiang jiangsu shandong sichuan hubei hunan hebei henan fujian anhui huawei zte youxian gongsi`,
	arabic: `
mohammed muhammad mohammad mohamed muhammed ahmed ahmad hassan hussein husayn hussain hossein omar umar
khalid khaled ibrahim youssef yusuf yousef abdullah abdallah abdul karim nabil samir hamid mahmoud mahmud
mustafa saleh salih nasser nasir jamal tariq faisal walid rashid fatima layla mariam huda rahman mansour
haddad qasim abbas malik farouk aziz salem hashimi reza mehdi javad ali bin ibn abu abd al el sheikh
dubai sharjah damascus beirut baghdad tehran syria syrian iraq iraqi iran iranian lebanon lebanese yemen
fze fzco fzc establishment sherkat sharikat sanaye nakheel`,
	russian: `
ivan sergei sergey dmitri dmitry andrei andrey alexei alexey aleksei aleksey aleksandr mikhail nikolai
vladimir igor oleg pavel yuri yury viktor anatoly evgeny konstantin boris vasily maksim olga elena irina
natalia tatiana svetlana ekaterina galina ludmila nadezhda yulia
moscow moskva russia russian petersburg novosibirsk ural urals siberia volga crimea minsk belarus
ooo zao oao pao fgup fgbu npo npp nii tsnii ao gup obshchestvo zavod kombinat`,
	spanish: `
juan carlos jorge miguel pedro francisco fernando ricardo roberto eduardo alejandro diego pablo
javier rafael andres oscar enrique jose luis maria carmen rosa isabel lucia
garcia lopez torres flores rivera diaz cruz morales ortiz reyes ramos ruiz mendoza castillo moreno romero
herrera medina vargas guzman salazar
mexico colombia venezuela cuba peru sinaloa caracas bogota habana
de la del los las y sociedad compania comercializadora inversiones grupo cv`,
	english: `
james john robert michael william thomas charles christopher matthew andrew joshua kenneth kevin brian
george edward ronald timothy steven mary patricia jennifer linda elizabeth susan jessica sarah karen nancy
emily laura megan
smith johnson williams brown jones miller davis wilson anderson taylor moore jackson thompson white harris
clark lewis robinson walker hall allen king wright scott hill green adams baker turner collins murphy
british american america london york texas california england scotland canada canadian australian
summit granite sterling prairie harbor harbour beacon maple cedar orchard dental bakery church school bros sons`,
}

// typicalWords gives the table by origin. It is made once.
var typicalWords = sync.OnceValue(func() [other]map[string]bool {
	var out [other]map[string]bool
	for o, words := range typical {
		out[o] = make(map[string]bool)
		for _, w := range strings.Fields(words) {
			out[o][w] = true
		}
	}
	return out
})

// syllables of pinyin, by their beginning: what may follow it. From the table
// of the scheme (ISO 7098), without the rarest.
const syllables = `
b a o ai ei ao an en ang eng i ie iao ian in ing u
p a o ai ei ao ou an en ang eng i ie iao ian in ing u
m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
f a o ei ou an en ang eng u
d a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un
t a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v
l a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v
g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
k a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang
h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
j i ia ie iao iu ian in iang ing iong u ue uan un
q i ia ie iao iu ian in iang ing iong u ue uan un
x i ia ie iao iu ian in iang ing iong u ue uan un
zh a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
ch a e i ai ao ou an en ang eng ong u uo uai ui uan un uang
sh a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
r e i ao ou an en ang eng ong u uo ui uan un
z a e i ai ao ou an en ang eng ong u uo ui uan un
c a e i ai ao ou an en ang eng ong u uo ui uan un
s a e i ai ao ou an en ang eng ong u uo ui uan un
y a e i ao ou an in ang ing ong u ue uan un
w a o ai ei an en ang eng u`

// pinyinTable gives every syllable. It is made once.
var pinyinTable = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for line := range strings.Lines(strings.TrimSpace(syllables)) {
		f := strings.Fields(line)
		for _, end := range f[1:] {
			out[f[0]+end] = true
		}
	}
	return out
})

// longest is the number of letters of the longest syllable.
const longest = 6

// pinyin reports whether a word is one to three syllables of pinyin.
func pinyin(w string) bool { return parts(w, 3) }

func parts(w string, most int) bool {
	if w == "" {
		return true
	}
	for n := min(longest, len(w)); n > 1 && most > 0; n-- {
		if pinyinTable()[w[:n]] && parts(w[n:], most-1) {
			return true
		}
	}
	return false
}
