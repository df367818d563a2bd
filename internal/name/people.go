package name

import "strings"

// People's names that very many bear, in the spelling that folding gives them.
// They are facts of everyday life, not counts: the commonest given names and
// surnames of the countries that lists name most. To add one, put it into the
// list of its origin.
const peopleNames = `
james john robert michael william david richard joseph thomas charles christopher daniel
matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward
ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty
margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah
stephanie rebecca sharon laura cynthia kathleen amy angela anna emma olivia sophia hannah
smith johnson williams brown jones miller davis wilson anderson taylor moore jackson martin
lee thompson white harris clark lewis robinson walker young allen king wright scott hill
green adams nelson baker hall campbell mitchell carter roberts phillips evans turner parker
collins edwards stewart morris murphy cook rogers morgan cooper peterson reed bailey kelly
stone roth hudson hanson cohen levy goldberg hunter fox webb simpson stevens tucker porter hicks
crawford henry boyd mason kennedy warren dixon burns gordon shaw holmes rice robertson black daniels
palmer mills grant knight ferguson rose hawkins dunn perkins spencer gardner payne pierce berry
matthews arnold wagner willis ray watkins olson carroll duncan snyder hart cunningham bradley lane
andrews ruiz harper riley armstrong carpenter weaver greene lawrence elliott chavez sims austin peters
kelley franklin lawson harold hugo noah ethan liam lucas owen henry oliver felix oscar arthur
howard ward cox richardson wood watson brooks bennett gray hughes price myers long foster

jose juan luis carlos jorge miguel pedro manuel francisco antonio fernando ricardo roberto
eduardo alejandro diego pablo sergio javier rafael mario andres oscar raul enrique victor
maria ana carmen rosa isabel lucia elena laura marta patricia gloria silvia claudia andrea
garcia hernandez lopez martinez gonzalez gonzales rodriguez perez sanchez ramirez torres flores rivera
gomez diaz cruz morales ortiz reyes gutierrez chavez ramos ruiz alvarez mendoza vasquez
castillo jimenez moreno romero herrera medina aguilar garza castro vargas fernandez guzman
silva santos oliveira souza pereira costa ferreira rodrigues almeida lima

ivan sergei sergey dmitri dmitry dmitriy andrei andrey alexei alexey aleksei aleksey alexandr aleksandr
mikhail nikolai nikolay vladimir igor oleg pavel yuri yury viktor anatoly anatoliy evgeny
evgeniy konstantin boris vasily vasiliy maksim maxim roman denis artem kirill ilya leonid
olga elena irina natalia natalya tatiana tatyana svetlana anna maria ekaterina marina
galina ludmila lyudmila nadezhda valentina vera yulia oksana
ivanov petrov sidorov smirnov kuznetsov popov volkov morozov novikov fedorov orlov kozlov
lebedev egorov pavlov semenov golubev vinogradov bogdanov vorobyov mikhailov belov
tarasov belyaev komarov kiselev makarov andreev kovalev ilyin gusev titov kuzmin kudryavtsev
baranov kulikov alekseev stepanov yakovlev sorokin sergeev romanov zakharov borisov
korolev gerasimov ponomarev grigoriev lazarev medvedev ershov nikitin sobolev ryabov polyakov
tsvetkov danilov zhukov frolov zhuravlev nikolaev krylov maksimov sidorenko osipov belousov
ivanova petrova smirnova kuznetsova popova volkova morozova novikova fedorova orlova kozlova
lebedeva pavlova semenova
shevchenko kovalenko bondarenko tkachenko kravchenko oliynyk kovalchuk melnyk boyko

mohammed muhammad mohammad mohamed mohamad muhammed ahmed ahmad ali hassan hasan hussein husayn hussain
hossein omar umar khalid khaled ibrahim youssef yusuf yousef abdullah abdallah abdul karim nabil samir hamid
mahmoud mahmud mustafa saeed said saleh salih nasser nasir jamal tariq bilal faisal fahd majid rashid
walid ziad amir amin adnan anwar ashraf bashir farid fuad habib hadi imad ismail
fatima layla leila mariam maryam aisha zahra huda nour noor sara salma
rahman mansour haddad qasim abbas shah malik farouk aziz salem salim khan syed hashimi masri
akbar reza mehdi javad mohsen saeid davood behrouz alireza karimi hosseini mohammadi ahmadi rezaei
singh kumar sharma patel gupta das rao reddy iqbal hussain chaudhry chaudhary butt

wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo
zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu
du ye cheng wei su lu ding ren shen yao lu jiang cui zhong tan lu wang fan jin shi liao
jia xia wei fu fang bai zou meng xiong qin qiu yan xue hou lei long duan shi tao he
fang na min jing qiang lei jun tao xiuying ming juan xiaoming wei hong mei ling ping hui
wong cheung chan leung lau ng kwok lam chow tsang cheng yip yeung
kim park pak choi jung jong cho kang yoon jang lim han ri rim jo ryu hwang
nguyen tran pham hoang huynh vo dang bui ngo duong minh thi van
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida

muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann hans klaus
peter wolfgang jurgen stefan thomas michael andreas
jean pierre michel philippe alain nicolas bernard martin dubois durand leroy moreau simon laurent
giuseppe giovanni mario luigi rossi russo ferrari esposito bianchi romano colombo
mehmet mustafa ahmet ali huseyin hasan ibrahim osman yilmaz kaya demir sahin celik yildiz aydin
`

var people = newPeople()

func newPeople() map[string]bool {
	m := make(map[string]bool, 700)
	for _, w := range strings.Fields(peopleNames) {
		m[w] = true
	}
	return m
}

// Everyday reports whether a folded word is a given name or a surname that
// very many people bear.
func Everyday(w string) bool { return people[w] }
