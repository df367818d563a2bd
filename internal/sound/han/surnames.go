package han

import (
	"maps"
	"slices"
	"strings"
)

// surnames gives the usual spellings of Chinese surnames other than in pinyin,
// by the pinyin of the surname. Where one pinyin stands for several surnames
// (wang is 王 and 汪) the line has the spellings of all. Each line goes from
// Cantonese (as the Hong Kong and Macau governments spell it) to Hokkien,
// Teochew and Hakka (Singapore, Malaysia, Taiwan, the Philippines, Indonesia),
// then Vietnamese (chữ quốc ngữ without marks) and Korean (usual, not
// Revised). Wade-Giles spellings are in WadeGiles and are repeated here only
// where custom differs from it.
//
// To add a spelling, write it at the end of its line; to add a surname, add a
// line in the order of the alphabet. Spellings that are another surname's
// pinyin are kept: Lo may be 罗 or 卢.
//
// Sources: the schemes are those of the Hong Kong Government Cantonese
// Romanisation, Pe̍h-ōe-jī and its older English, Dutch and Spanish forms, Teochew
// Peng'im and Hakka Pha̍k-fa-sṳ as used in registers of Singapore and Malaysia,
// chữ quốc ngữ readings of the characters (âm Hán Việt), and the Revised
// Romanisation of Korean (2000) with the customary exceptions it allows for
// names.
const surnames = `
ai ngai ngae
an on ann
ao ngo
ba pa
bai pak pek peh bak baek bach pai
ban pan
bao pau pow paw pao bau bao
bei bui poi
bi but pit bat
bian pin bien pian byun byon
bo pok
bu po boh poh pu bok
cai choi choy tsoi tsai chua choa chai chhoa tjoa tjhoa chuah cua thai sai coi tsay
cao cho tso tsao chor chow tao jo cho chau
cen sum shum sam gim
chai chai sai
chang sheung siong thuong
chao chiu
che tse cheh
chen chan tan chin chern tran jin chun tchen ting tjin tang zen tchan dan
cheng ching chheng tay seng trinh jung cheong chong
chi chi tri ji
chu chor choo tsoo so
chuan chuen
cong chung tsung
cui tsui chui chooi choi thoi choe
da tat
dai tai tay te dai dae day doi
deng tang teng theng dang dung
di tik dik dich
diao tiu dieu
ding ting teng dinh jung
dong tung tong tang dong doong
dou tau dau
du to tu toh tou too do doo dow
duan tuen tuan toan doan dan
e ngo
fan fan hwan huan hoan pham van beom vang
fang fong png hong pang phuong bang vong
fei fai hui phi bi
feng fung hong pang phung bong foong fong
fo fat
fu foo fu poh hu pho bu boo
fei fei
gai koi
gan kam gam kan
gang kong
gao ko kou kao kho ko cao go koh kor
ge kot koh kat cat gal
geng kang kung canh
gong kung kong keng kiong cung gong koong
gou kau cau
gu ku koo goh ko koh co go kou khoo
guan kwan kuan koan quan gwan
guang kwong
gui kwai quy
guo kwok kuo quek kueh kuok quach kwak gwak koay quah kok kwek kuek
ha ha
hai hoi
han hon hoon hang han hahn
hang hong
hao hok kok
he ho hor hoh ha hwa hoe hac ha
hei hak
heng hang
hong hung ang hung hong hoong
hou hau hao haw kau hau hu
hu wu woo oh aw ow ho foo fu ouw
hua wah wa hwa fa hoa
huan wun wan huan hoan
huang wong wang ng ooi oei oey wee vong hwang huynh hoang bong uy ung ui hwong vuong
hui wai
huo fok hok
ji kei kwai kee chi ky gi kwee tik gie
jia ka kar ka gia chia ga
jian kan kien gian kan
jiang keung kong kiang chiang keong chuong kang khuong giang jang cheung cheong tseung
jiao chiu chio tieu
jiao jiu
jie kit
jin kam kim gam kam king kin
jing king kheng kenh canh
jing keng
ju kui kuk
kang hong khang kang
ke o or quah kua kha
kong hung kung khong hong khong gong
kou kau
kuai kwai
kuang kwong fong khong kwang
lai lai loi nai lay
lan lam nam
lang long
lao lo lou
le lok lac nak
lei lui loi noe
leng lang
li lee ly lei le lai li yi rhee ri lie lik nee lick ley dy
lian lin lien liem
liang leung leong neo niu luong ryang yang niu lieong leang loeng
liao liu leow liaw liau lieu ryo lieuw
lin lam lim lum lem im rim ling
ling ling ling neng linh
liu lau low lao lew liew liow luu yu ryu yoo lew luk lou
long lung leong loong long ryong
lou lau low lou
lu lo loo lou lu loh law luk lok look no ro roh noh yeo luc lee loke leok
luan luen
luo lo law loh lor la na ra lok lac loo
lv lui lu loo lwee la lue leoi ly yeo
ma ma mah beh mar be mo
mai mak
man mun moon
mao mo mou mow bo
mei mui moi bwee bue mai
meng mang beng maeng manh
mi mai
miao miu biao mieu meow
min man bin min
ming ming beng
mo mok bok mac mo
mu muk bok mok moc mu
na na
nan nam lam
ni ngai gay nghe ngoi nhi ye
nian nin
nie nip nyap nhiep
ning ning leng ninh
niu ngau gu nguu ngeow woo
nong nung
ou au ow auyeung ngau
ouyang auyeung auyong auyang owyang owyong auyeong ouyoung auduong
pan pun poon phua phoa pua phan ban
pang pong bang phang
pei pui bui poey bae
peng pang phe pheng banh paeng pheh
ping ping phang
pu po pok poh bak pho
qi chai chik ki kei tsi chi che te khai ke gi chay
qian chin tsien cee chee tien tjin zee
qiang keung
qiao kiu kio kieu
qin chun tsun chin tan chin tsin jin
qing hing
qiu yau khoo kho khu hew hiew chiu tjioe cau khau kew koo gu
qu wat khut kut khuat chu
quan chuen kuan quyen gwon jeon
que kuet
ran yim
rao yiu nhieu
ren yam yum jim jen lim nham im yim
rong yung ing yong vinh
ruan yuen yuan oan nguyen yoon
rui yui
sa sat
shan sin sien shin
shang sheung seong thuong
shao siu sio thieu so shiu
she sher se
shen sum shum sim sam tham sin shim sam san
sheng shing seng thinh sung
shi shek sze si see shih soo sek chioh suk seok thi thach su sy
shou sau
shu shu so sou soo
shui shui
si sze szeto
sima szema see soma
situ szeto seeto sito seto soto
song sung soong sang tong song
su so soh soo saw to
sui sui
sun suen suan sng soon ton seun son suon soun swen
suo sok
sha sa
tai toi
tan tam tham tan than dam
tang tong thong tng teng dong duong dang tung
tao to tou toh dao do
teng tang
tian tin thian chan tien dien jeon ching chan tean tien
tong tung tang dong
tu to thoo do
wan man ban van
wang wong ong heng vuong uong wang vong bong bang ung
wei ngai wai gui wee oei vi nguy wi woe ooi hwee
wen man wan boon on van on moon wun
weng yung ang ong ung
wu ng goh go woo eng ngo oh gouw mo vu nu wo gho bu bo woon
xi chik hei hay sik sek tich hy tap
xia ha hay ha
xian sin
xiang hong heung hang tuong
xiao siu siew sio seow siau tieu so shiu hsiao sieuw siaw
xie tse che chia jia ta sa sia cheah shieh hsieh tjia chea zia tze dair
xin san sun sin tan
xing ying heng hinh
xiong hung him hong hung hyong yung
xu hui tsui chui chu khoh kho koh coh hua seu tu hu seo heo hooi chee ko chooi cee khor hee chhi
xuan suen
xue sit sih sik tiet seol shih
xun sun
yan yim yuen ngan gan giam nghiem an ngaan yin yam ngaan nhan ahn um
yang yeung young yong ieong yeo yeoh ng nio duong yang ieng yeong yiong
yao yiu io yeow yew dieu yo yiew
ye yip ip iap yap jap diep yeh yeap eap
yi yee ngai gi nghi i
yin wan yan un oon doan yoon wan
ying ying eng ung
yong yung
you yau yew iu
yu yu yee u i heu eu er du yoo woo eo yue ee je
yuan yuen oan wan ong vien nguyen won un
yue ngok gak nhac ak
yun wan
zang chong cheong tang jang
zeng tsang chang chan chen tseng tang jeung zen
zha cha tsa
zhai chak
zhan chim tsim chiam tiam chin jeon chien chiem
zhang cheung cheong chong teo tio teoh tiong chang cheang truong jang tjong thio tiu chiong tieu
zhao chiu chio teo teow tio trieu jo cho chew tjio
zhen yan chan
zheng cheng chang tay tee teh the ty chung jung jeong trinh chiang cheang chean cheing dang
zhong chung cheong chiong tiong tjiong jong chong
zhou chow chau chau chew chiu chu ju joo tjioe tjiu jau chou chaw
zhu chu choo joo tjoe tju choe ju ju gee chue
zhuang chong cheong chng tong trang jang ching
zhuge chukot chukat
zhuo cheuk toh tok cheok trac tak
zong chung tjong tong
zou chau chow tsou chew trau chu joe
zu cho to jo
zuo cho tso to jwa ta
`

// Surnames gives the usual spellings of a Chinese surname other than its
// pinyin, which is given lower-case, without tones and with v for ü: zhang has
// cheung, teo, truong and more, in the order of the table and each once.
// Wade-Giles comes first. A word that is no surname's pinyin gives nil.
func Surnames(pinyin string) []string {
	others, ok := surnameTable[pinyin]
	if !ok {
		return nil
	}
	return append([]string(nil), others...)
}

var surnameTable = newSurnameTable()

func newSurnameTable() map[string][]string {
	table := make(map[string][]string)
	for line := range strings.Lines(strings.TrimSpace(surnames)) {
		f := strings.Fields(line)
		known := map[string]bool{f[0]: true}
		list := table[f[0]]
		for _, s := range list {
			known[s] = true
		}
		for _, s := range append([]string{WadeGiles(f[0])}, f[1:]...) {
			if !known[s] {
				known[s] = true
				list = append(list, s)
			}
		}
		table[f[0]] = list
	}
	return table
}

// SurnamesSpelled gives the pinyin of the surnames that have a spelling, in the
// order of the alphabet: lam is lin and lan. A surname that is pinyin itself is
// not among its own. Nobody may change what it gives.
func SurnamesSpelled(spelling string) []string { return bySpelling[spelling] }

var bySpelling = newBySpelling()

func newBySpelling() map[string][]string {
	m := make(map[string][]string)
	for _, pinyin := range slices.Sorted(maps.Keys(surnameTable)) {
		for _, s := range surnameTable[pinyin] {
			m[s] = append(m[s], pinyin)
		}
	}
	return m
}
