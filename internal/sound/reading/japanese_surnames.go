package reading

// japaneseSurnames are the commonest surnames of Japan and some of public life, each
// with its readings in Hepburn, the commonest first. Sources: the rankings of
// surnames of Meiji Yasuda Life (2018) for which are common; Kōjien and Niwa, Nihon
// myōji daijiten (1996) for how they are read; the letters are those of the
// Hepburn romanisation of Japanese passports (Ordinance for Enforcement of the
// Passport Act), with the long vowels marked, which passports leave out. To add one, write
// it in the forms of modern Japan with its readings.
const japaneseSurnames = `
佐藤 satō 鈴木 suzuki 高橋 takahashi 田中 tanaka 伊藤 itō 渡辺 watanabe 山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 katō 吉田 yoshida 山田 yamada
佐々木 sasaki 佐佐木 sasaki 山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 林 hayashi 斎藤 saitō 斉藤 saitō 西藤 saitō 清水 shimizu
山崎 yamazaki/yamasaki 森 mori 池田 ikeda 橋本 hashimoto 阿部 abe 安部 abe 安倍 abe 石川 ishikawa 山下 yamashita 中島 nakajima/nakashima 石井 ishii
小川 ogawa 前田 maeda 岡田 okada 長谷川 hasegawa 藤田 fujita 後藤 gotō 五藤 gotō 近藤 kondō 村上 murakami 遠藤 endō 青木 aoki 坂本 sakamoto
福田 fukuda 太田 ōta 大田 ōta 西村 nishimura 藤井 fujii 金子 kaneko 岡本 okamoto 藤原 fujiwara/fujihara 三浦 miura 中野 nakano 中川 nakagawa
原田 harada 松田 matsuda 竹内 takeuchi 武内 takeuchi 小野 ono 田村 tamura 中山 nakayama 和田 wada 石田 ishida 上田 ueda 植田 ueda 森田 morita 原 hara
柴田 shibata 酒井 sakai 坂井 sakai 工藤 kudō 横山 yokoyama 宮崎 miyazaki 宮本 miyamoto 内田 uchida 高木 takagi 安藤 andō 谷口 taniguchi 大野 ōno
丸山 maruyama 今井 imai 河野 kōno/kawano 高田 takada/takata 藤本 fujimoto 武田 takeda 竹田 takeda 村田 murata 上野 ueno 杉山 sugiyama 増田 masuda
益田 masuda 平野 hirano 菅原 sugawara 小島 kojima/ojima 児島 kojima 久保 kubo 大塚 ōtsuka 千葉 chiba 松井 matsui 岩崎 iwasaki 桜井 sakurai
野口 noguchi 松尾 matsuo 木下 kinoshita 野村 nomura 菊地 kikuchi 菊池 kikuchi 佐野 sano 大西 ōnishi 杉本 sugimoto 新井 arai 荒井 arai 浜田 hamada
市川 ichikawa 古川 furukawa 水野 mizuno 小松 komatsu 島田 shimada 吉川 yoshikawa/kikkawa 小山 koyama/oyama 高野 takano 西田 nishida
山内 yamauchi/yamanouchi 内藤 naitō 平田 hirata 大橋 ōhashi 五十嵐 igarashi 川口 kawaguchi 河口 kawaguchi 中田 nakata/nakada 本田 honda 本多 honda
川上 kawakami 河上 kawakami 永井 nagai 長井 nagai 久保田 kubota 窪田 kubota 辻 tsuji 関 seki 服部 hattori 望月 mochizuki 早川 hayakawa 大島 ōshima
福島 fukushima 樋口 higuchi 岡崎 okazaki 岡野 okano 片山 katayama 東 higashi/azuma 北村 kitamura 中西 nakanishi 秋山 akiyama 吉村 yoshimura 小池 koike
松岡 matsuoka 松浦 matsuura/matsūra 中尾 nakao 永田 nagata 長田 nagata/osada 野田 noda 三宅 miyake 西川 nishikawa 中原 nakahara 松下 matsushita
上原 uehara 石原 ishihara 川崎 kawasaki 河崎 kawasaki 小沢 ozawa 荒木 araki 田口 taguchi 川村 kawamura 河村 kawamura 黒田 kuroda 矢野 yano 広瀬 hirose
大久保 ōkubo 岩田 iwata 熊谷 kumagai/kumagaya 松原 matsubara 馬場 baba 菅野 kanno/sugano 高山 takayama 大谷 ōtani/ōya 尾崎 ozaki 小西 konishi
須藤 sutō/sudō 栗原 kurihara 伊東 itō 渡部 watanabe/watabe 松村 matsumura 飯田 iida 川島 kawashima 河島 kawashima 安田 yasuda 大石 ōishi
西山 nishiyama 平井 hirai 横田 yokota 田辺 tanabe 田島 tajima 関口 sekiguchi 星野 hoshino 宮田 miyata 土屋 tsuchiya 福井 fukui 飯塚 iizuka
荒川 arakawa 本間 honma/homma 山中 yamanaka 大森 ōmori 小田 oda 岩本 iwamoto 堀 hori 大川 ōkawa 茂木 motegi/mogi 浅野 asano 坂口 sakaguchi
柳沢 yanagisawa 奥村 okumura 佐久間 sakuma 富田 tomita 冨田 tomita 森本 morimoto 高島 takashima 小泉 koizumi 吉岡 yoshioka 関根 sekine 萩原 hagiwara
今村 imamura 青山 aoyama 内山 uchiyama 岡 oka 津田 tsuda 大沢 ōsawa 戸田 toda 伊賀 iga 堀内 horiuchi 成田 narita 古田 furuta 小笠原 ogasawara
中井 nakai 川田 kawada/kawata 河田 kawada 土井 doi 天野 amano 平山 hirayama 服田 hatta 八木 yagi 小倉 ogura/kokura 白井 shirai 篠原 shinohara
榎本 enomoto 大山 ōyama 甲斐 kai 根本 nemoto 神田 kanda 水谷 mizutani 松永 matsunaga 徳永 tokunaga 栗田 kurita 北川 kitagawa 川本 kawamoto
河本 kawamoto 沢田 sawada 小原 ohara/obara 久米 kume 小谷 kotani/otani 大木 ōki 牧野 makino 岸 kishi 南 minami 滝沢 takizawa 谷 tani 片岡 kataoka
竹中 takenaka 武井 takei 谷川 tanigawa/tanikawa 竹本 takemoto 金田 kaneda/kanada 金井 kanai 吉野 yoshino 中沢 nakazawa 武藤 mutō 岩井 iwai 堤 tsutsumi
田代 tashiro 相馬 sōma 水田 mizuta 三好 miyoshi 長尾 nagao 落合 ochiai 桑原 kuwahara/kuwabara 大原 ōhara 白石 shiraishi 福本 fukumoto 古賀 koga
古谷 furuya 稲垣 inagaki 石橋 ishibashi 西尾 nishio 西岡 nishioka 西野 nishino 西本 nishimoto 梅田 umeda 森山 moriyama 森下 morishita 森川 morikawa
森岡 morioka 泉 izumi 篠田 shinoda 秋元 akimoto 小野寺 onodera 大場 ōba 大庭 ōba 福原 fukuhara 宮川 miyagawa/miyakawa 宮下 miyashita 宮沢 miyazawa
宮原 miyahara 日野 hino 矢島 yajima 矢部 yabe 黒川 kurokawa 黒沢 kurosawa 児玉 kodama 吉原 yoshihara/yoshiwara 吉井 yoshii 吉本 yoshimoto
吉沢 yoshizawa 安井 yasui 安達 adachi 足立 adachi 安西 anzai 岡村 okamura 岡部 okabe 岡山 okayama 岸本 kishimoto 岸田 kishida 菅 kan/suga
菅沼 suganuma 鎌田 kamata/kamada 亀井 kamei 神谷 kamiya 川端 kawabata 川野 kawano 川原 kawahara 川井 kawai 河合 kawai 河井 kawai 川西 kawanishi
河原 kawahara 菊田 kikuta 北野 kitano 北原 kitahara 木原 kihara 木田 kida 国分 kokubu/kokubun 倉田 kurata 桑田 kuwata 小出 koide 小菅 kosuge
小嶋 kojima 小宮 komiya 近江 ōmi 佐伯 saeki 坂田 sakata 桜田 sakurada 笹川 sasagawa 笹井 sasai 沢 sawa 塩田 shiota 塩谷 shioya 重光 shigemitsu
志村 shimura 柴崎 shibasaki 渋谷 shibuya 渋沢 shibusawa 島崎 shimazaki 島津 shimazu 島村 shimamura 下田 shimoda 下村 shimomura 庄司 shōji 東海林 shōji
白川 shirakawa 城田 shirota 神保 jinbo 新田 nitta 末永 suenaga 杉浦 sugiura 杉田 sugita 杉村 sugimura 杉原 sugihara 角田 tsunoda/kakuta 瀬戸 seto
千田 chida/senda 曽我 soga 曽根 sone 園田 sonoda 高井 takai 高瀬 takase 高松 takamatsu 高見 takami 高岡 takaoka 高倉 takakura 滝 taki 滝口 takiguchi
田上 tanoue/tagami 田原 tahara/tawara 田淵 tabuchi 玉井 tamai 玉木 tamaki 土田 tsuchida 坪井 tsuboi 手塚 tezuka 寺田 terada 寺島 terashima
寺内 terauchi 土肥 doi/dohi 東郷 tōgō 東条 tōjō 徳田 tokuda 徳川 tokugawa 冨永 tominaga 富永 tominaga 富山 tomiyama 豊田 toyoda/toyota 鳥居 torii
内海 utsumi 中谷 nakatani/nakaya 中条 nakajō 中根 nakane 中本 nakamoto 長島 nagashima 長嶋 nagashima 長岡 nagaoka 永野 nagano 長野 nagano
永山 nagayama 並木 namiki 西 nishi 西沢 nishizawa 西原 nishihara 西脇 nishiwaki 野崎 nozaki 野上 nogami 野中 nonaka 野原 nohara 野沢 nozawa
萩野 hagino 橋爪 hashizume 畑 hata 羽田 haneda/hata 花田 hanada 浜口 hamaguchi 浜野 hamano 林田 hayashida 早坂 hayasaka 速水 hayami 原口 haraguchi
日高 hidaka 平岡 hiraoka 平川 hirakawa 平松 hiramatsu 平沢 hirasawa 広田 hirota 深沢 fukazawa 深谷 fukaya 福岡 fukuoka 福永 fukunaga 福山 fukuyama
福沢 fukuzawa 藤沢 fujisawa 藤岡 fujioka 藤川 fujikawa 藤村 fujimura 藤山 fujiyama 藤森 fujimori 船越 funakoshi 古沢 furusawa 星 hoshi 細川 hosokawa
細田 hosoda 細野 hosono 堀田 hotta 堀江 horie 堀川 horikawa 本庄 honjō 本村 motomura 前川 maekawa 前原 maehara 牧 maki 増井 masui 町田 machida
松崎 matsuzaki 松坂 matsuzaka 松山 matsuyama 松野 matsuno 松川 matsukawa 松島 matsushima 丸川 marukawa 三木 miki 三上 mikami 三島 mishima 三田 mita
三井 mitsui 水上 mizukami 水島 mizushima 溝口 mizoguchi 緑川 midorikawa 南野 minamino 宮城 miyagi 宮内 miyauchi 宮脇 miyawaki 宮野 miyano 向井 mukai
村井 murai 村松 muramatsu 村山 murayama 村岡 muraoka 村瀬 murase 室井 muroi 目黒 meguro 本山 motoyama 森井 morii 森谷 moriya 守屋 moriya
諸星 moroboshi 門田 kadota 八田 hatta 柳 yanagi 柳田 yanagida/yanagita 矢沢 yazawa 安岡 yasuoka 山岸 yamagishi 山岡 yamaoka 山川 yamakawa 山根 yamane
山村 yamamura 山野 yamano 山形 yamagata 山県 yamagata 山名 yamana 湯川 yukawa 湯浅 yuasa 結城 yūki 横井 yokoi 横溝 yokomizo 横尾 yokoo 米田 yoneda
米山 yoneyama 米沢 yonezawa 若林 wakabayashi 若松 wakamatsu 若山 wakayama 和久井 wakui 鷲尾 washio 赤松 akamatsu 赤木 akagi 浅井 asai 浅田 asada
朝倉 asakura 東山 higashiyama 麻生 asō 有馬 arima 有田 arita 粟野 awano 飯島 iijima 飯野 iino 生田 ikuta 池上 ikegami 池内 ikeuchi 石黒 ishiguro
石塚 ishizuka 石破 ishiba 石渡 ishiwata/ishiwatari 石山 ishiyama 石丸 ishimaru 石垣 ishigaki 板垣 itagaki 板倉 itakura 市村 ichimura 稲田 inada
稲葉 inaba 犬養 inukai 井口 iguchi/inokuchi 井出 ide 井手 ide 伊豆 izu 伊達 date 今泉 imaizumi 今田 imada 今野 konno/imano 紺野 konno 入江 irie
岩瀬 iwase 岩下 iwashita 岩村 iwamura 岩佐 iwasa 上村 uemura/kamimura 植木 ueki 植村 uemura 植松 uematsu 上杉 uesugi 上山 ueyama 宇野 uno 宇田 uda
臼井 usui 内村 uchimura 内野 uchino 梅原 umehara 梅津 umezu 浦 ura 江口 eguchi 江藤 etō 榎 enoki 江川 egawa 遠山 tōyama 及川 oikawa 大井 ōi 大内 ōuchi
大江 ōe 大岡 ōoka 大畑 ōhata 大平 ōhira 大前 ōmae 大村 ōmura 大和 yamato 大月 ōtsuki 大槻 ōtsuki 大隈 ōkuma 大熊 ōkuma 大北 ōkita 大坂 ōsaka 大矢 ōya
大友 ōtomo 岡島 okajima 岡倉 okakura 小木 ogi 荻野 ogino 荻原 ogiwara 奥田 okuda 奥野 okuno 奥山 okuyama 尾上 onoe 小此木 okonogi 織田 oda
折原 orihara 恩田 onda 海部 kaifu 影山 kageyama 景山 kageyama 笠井 kasai 笠原 kasahara 葛西 kasai 梶原 kajiwara 梶 kaji 柏木 kashiwagi
柏原 kashiwabara 勝田 katsuta 勝又 katsumata 加納 kanō 狩野 kanō 嘉納 kanō 上条 kamijō 川合 kawai 川瀬 kawase 河内 kawachi/kōchi 木戸 kido 城戸 kido
木内 kiuchi 君島 kimishima 清田 kiyota 桐山 kiriyama 草野 kusano 楠 kusunoki 楠本 kusumoto 国枝 kunieda 倉本 kuramoto 栗山 kuriyama 黒木 kuroki
黒岩 kuroiwa 桑山 kuwayama 小杉 kosugi 小寺 kodera 小平 kodaira 小堀 kobori 小柳 koyanagi 越智 ochi 小牧 komaki 近衛 konoe 西園寺 saionji 斎木 saiki
佐川 sagawa 佐竹 satake 佐原 sahara 酒巻 sakamaki 桜庭 sakuraba 迫田 sakoda 笹本 sasamoto 笹原 sasahara 里見 satomi 真田 sanada 沢村 sawamura
椎名 shiina 塩川 shiokawa 塩崎 shiozaki 鹿島 kashima/kajima 宍戸 shishido 品川 shinagawa 下山 shimoyama 正田 shōda 城 jō 庄野 shōno 白鳥 shiratori
陣内 jinnai 新谷 shintani/shinya 杉 sugi 鈴村 suzumura 須田 suda 芹沢 serizawa 仙石 sengoku 園部 sonobe 染谷 someya 多田 tada 田沢 tazawa 田畑 tabata
田端 tabata 田所 tadokoro 田丸 tamaru 高杉 takasugi 高梨 takanashi 高津 takatsu 高原 takahara 高村 takamura/kōmura 財前 zaizen 滝川 takigawa
滝田 takita 竹下 takeshita 竹村 takemura 竹山 takeyama 武山 takeyama 橘 tachibana 立花 tachibana 立川 tachikawa 辰巳 tatsumi 種田 taneda 田宮 tamiya
垂水 tarumi 千野 chino 塚本 tsukamoto 塚田 tsukada 塚原 tsukahara 月岡 tsukioka 土方 hijikata 筒井 tsutsui 津村 tsumura 鶴田 tsuruta 鶴見 tsurumi
出口 deguchi 戸塚 totsuka 富岡 tomioka 富沢 tomizawa 友田 tomoda 外山 toyama 鳥山 toriyama 永瀬 nagase 長瀬 nagase 中江 nakae 中曽根 nakasone
中道 nakamichi 中森 nakamori 名取 natori 夏目 natsume 生野 ikuno 新島 niijima 西郷 saigō 西口 nishiguchi 二宮 ninomiya 二階堂 nikaidō 根岸 negishi
能登 noto 乃木 nogi 野々村 nonomura 野本 nomoto 野間 noma 羽生 hanyū/habu 芳賀 haga 袴田 hakamada 箱崎 hakozaki 長谷 hase/nagatani 長谷部 hasebe
支倉 hasekura 蓮見 hasumi 鳩山 hatoyama 花岡 hanaoka 花井 hanai 浜崎 hamasaki 浜本 hamamoto 原島 harashima 春日 kasuga 東野 higashino/tōno 土門 domon
日比野 hibino 平賀 hiraga 平塚 hiratsuka 広川 hirokawa 福士 fukushi 福地 fukuchi 二木 futaki 船木 funaki 舟橋 funabashi 北条 hōjō 保坂 hosaka
穂積 hozumi 星川 hoshikawa 堀口 horiguchi 真鍋 manabe 前野 maeno 升田 masuda 桝田 masuda 益子 mashiko 松沢 matsuzawa 松平 matsudaira 丸田 maruta
三谷 mitani 三沢 misawa 三原 mihara 三村 mimura 三輪 miwa 美濃部 minobe 皆川 minagawa 源 minamoto 峰 mine 宮尾 miyao 宮地 miyaji 宮部 miyabe
武者小路 mushanokōji 村木 muraki 村川 murakawa 室田 murota 桃井 momoi 盛田 morita 諸橋 morohashi 谷田 tanida/yata 柳原 yanagihara/yanagiwara
柳瀬 yanase 矢口 yaguchi 矢田 yada 屋代 yashiro 山際 yamagiwa 山城 yamashiro 山科 yamashina 湯本 yumoto 吉永 yoshinaga 吉武 yoshitake 依田 yoda
四方 shikata 若尾 wakao 渡 watari 度会 watarai 東出 higashide 阿南 anami 明石 akashi 秋田 akita 秋葉 akiba 秋本 akimoto 朝日 asahi 朝比奈 asahina
芦田 ashida 蘆田 ashida 網野 amino 綾部 ayabe 新垣 aragaki/arakaki 比嘉 higa 金城 kinjō 仲村 nakamura 玉城 tamashiro/tamaki 島袋 shimabukuro
知念 chinen 喜屋武 kyan 具志堅 gushiken 仲宗根 nakasone 与那嶺 yonamine 宮里 miyazato 伊波 iha 安里 asato 新城 arashiro/shinjō 我那覇 ganaha
翁長 onaga 稲嶺 inamine 大城 ōshiro 上間 uema 平良 taira 五木 itsuki 司 tsukasa 雨宮 amemiya/amamiya 蛭田 hiruta 高市 takaichi 玄葉 genba 枝野 edano
茂原 mobara 安住 azumi 小渕 obuchi 橋下 hashimoto 安保 abo 額賀 nukaga 野依 noyori 益川 masukawa 南部 nanbu 朝永 tomonaga 江崎 esaki 湯沢 yuzawa
白洲 shirasu 是枝 koreeda 宮藤 kudō 庵野 anno 細谷 hosoya 押井 oshii 北里 kitazato 御手洗 mitarai 柳井 yanai 孫 son 似鳥 nitori 永守 nagamori 盛 mori
出光 idemitsu 浅原 asahara 麻原 asahara 重信 shigenobu 司馬 shiba 篠崎 shinozaki 勅使河原 teshigawara 小早川 kobayakawa 長宗我部 chōsokabe
伊集院 ijūin 九条 kujō 一条 ichijō 二条 nijō 三条 sanjō 鷹司 takatsukasa 岩倉 iwakura 木曽 kiso 平 taira 菅井 sugai 菅谷 sugaya/sugatani 瀬川 segawa
瀬尾 seo 関谷 sekiya 芹田 serita 相沢 aizawa 相川 aikawa 相原 aihara 会田 aida 青柳 aoyagi 赤坂 akasaka 赤羽 akabane 上島 ueshima/kamijima
宇都宮 utsunomiya 梅沢 umezawa 尾形 ogata 緒方 ogata 小方 ogata 尾関 ozeki 大関 ōzeki 大竹 ōtake 大滝 ōtaki 大津 ōtsu 加賀 kaga 加瀬 kase 香川 kagawa
門脇 kadowaki 金沢 kanazawa 金森 kanamori 兼子 kaneko 蒲田 kamata 川越 kawagoe 川名 kawana 神崎 kanzaki 木島 kijima 北島 kitajima 北沢 kitazawa
久野 kuno/hisano 窪 kubo 熊田 kumada 熊沢 kumazawa 倉持 kuramochi 黒崎 kurosaki 小暮 kogure 木暮 kogure 小玉 kodama 小室 komuro 小森 komori 五味 gomi
佐々 sasa 坂上 sakagami/sakaue 坂東 bandō 鮫島 samejima 重田 shigeta 芝 shiba 柴山 shibayama 進藤 shindō 新藤 shindō 神野 jinno/kanno 末吉 sueyoshi
菅田 suda/sugata 須賀 suga 諏訪 suwa 高坂 kōsaka/takasaka 高崎 takasaki 高畑 takahata 高柳 takayanagi 武市 takechi/takeichi 武村 takemura
竹島 takeshima 立石 tateishi 田渕 tabuchi 千代田 chiyoda 塚越 tsukagoshi 辻本 tsujimoto 土居 doi 堂本 dōmoto 德丸 tokumaru 中嶋 nakajima/nakashima
中津 nakatsu 中平 nakahira 成瀬 naruse 西島 nishijima 西嶋 nishijima 新美 niimi 沼田 numata 野島 nojima 野瀬 nose 橋田 hashida 浜中 hamanaka
東田 higashida 日下部 kusakabe 久田 hisada 福間 fukuma 藤野 fujino 藤崎 fujisaki 古屋 furuya 古山 furuyama 本橋 motohashi 前島 maejima 前山 maeyama
前園 maezono 増山 masuyama 松木 matsuki 松葉 matsuba 松倉 matsukura 丸井 marui 水口 mizuguchi 村中 muranaka 元木 motoki 本木 motoki 森口 moriguchi
森永 morinaga 安川 yasukawa 安原 yasuhara 谷本 tanimoto 谷村 tanimura 山西 yamanishi 吉見 yoshimi 吉崎 yoshizaki 吉成 yoshinari 脇田 wakita 和泉 izumi
渡会 watarai 渡瀬 watase 藁谷 waragai 大林 ōbayashi 本庶 honjo 羽鳥 hatori 大隅 ōsumi 北尾 kitao 小栗 oguri 小野田 onoda 植草 uekusa 海老原 ebihara
海老名 ebina 風間 kazama 金丸 kanemaru 蒲原 kanbara 樺沢 kabasawa 城所 kidokoro 桐生 kiryū 久我 kuga 栗林 kuribayashi 小坂 kosaka 小村 komura
小柴 koshiba 佐治 saji 鹿野 kano/shikano 七条 shichijō 篠塚 shinozuka 白坂 shirasaka 杉野 sugino 鷲見 sumi 瀬古 seko 高桑 takakuwa 高林 takabayashi
高宮 takamiya 滝本 takimoto 武蔵 musashi 玉川 tamagawa 津川 tsugawa 常盤 tokiwa 永江 nagae 長沢 nagasawa 中坊 nakabō 中上 nakagami 西森 nishimori
畠山 hatakeyama 東谷 higashitani 平石 hiraishi 藤巻 fujimaki 藤波 fujinami 古市 furuichi 堀越 horikoshi 正木 masaki 松宮 matsumiya 三国 mikuni
南田 minamida 村主 suguri 本城 honjō 守田 morita 柳川 yanagawa 芳野 yoshino 米倉 yonekura 甘利 amari 二階 nikai 世耕 sekō 三船 mifune
錦織 nishikori/nishigori 岩屋 iwaya 武見 takemi 上川 kamikawa 町村 machimura 谷垣 tanigaki 与謝野 yosano 北側 kitagawa 冬柴 fuyushiba 志位 shii
不破 fuwa 又市 mataichi 海江田 kaieda 蓮舫 renhō 仙谷 sengoku 輿石 koshiishi 樽床 tarutoko 馬淵 mabuchi 長妻 nagatsuma 泉田 izumida 浅尾 asao 江田 eda
平沼 hiranuma 綿貫 watanuki 鯨岡 kujiraoka 宇佐美 usami 宇佐見 usami 大鵬 taihō 貴乃花 takanohana 野茂 nomo 松中 matsunaka 張本 harimoto 衣笠 kinugasa
掛布 kakefu 真中 manaka 城島 jōjima 福留 fukudome 岩隈 iwakuma 有原 arihara 筒香 tsutsugō 牧田 makita 千賀 senga 藤浪 fujinami 今永 imanaga
長友 nagatomo 乾 inui 大迫 ōsako 東口 higashiguchi 権田 gonda 槙野 makino 昌子 shōji 堂安 dōan 冨安 tomiyasu 三笘 mitoma 古橋 furuhashi 旗手 hatate
毎熊 maikuma 橋岡 hashioka 羽生田 hanyūda 鍵山 kagiyama 紀平 kihira 本郷 hongō 伊調 ichō 山室 yamamuro 池江 ikee 山縣 yamagata 設楽 shitara
川内 kawauchi 錦 nishiki 添田 soeda 奈良 nara 日比 hibi 畑岡 hataoka 渋野 shibuno 笹生 sasō 三ヶ日 mikkabi 御厨 mikuriya 御法川 minorikawa
御子柴 mikoshiba 万里小路 madenokōji 綾小路 ayanokōji 小比類巻 kohiruimaki 五百旗頭 iokibe 八重樫 yaegashi 二瓶 nihei 一色 isshiki 七海 nanami
四宮 shinomiya 五代 godai 六車 muguruma 八代 yatsushiro 九鬼 kuki 十文字 jūmonji 百瀬 momose 千石 sengoku 万代 bandai 下条 shimojō 左近 sakon
右田 migita 後閑 gokan 東海 tōkai 南雲 nagumo 北風 kitakaze 春山 haruyama 夏川 natsukawa 秋野 akino 冬木 fuyuki 月野 tsukino 火野 hino 木場 kiba
金原 kanehara/kinpara 土岐 toki 日向 hyūga/hinata 梶山 kajiyama 東久邇 higashikuni 加山 kayama 鳴海 narumi 森戸 morito 磯崎 isozaki 磯村 isomura
磯田 isoda 礒崎 isozaki 玉置 tamaki 塩見 shiomi 潮田 ushioda 牛島 ushijima 馬渕 mabuchi 駒井 komai 犬塚 inuzuka 熊本 kumamoto 熊井 kumai 鮎川 ayukawa
鯉沼 koinuma 蜂谷 hachiya 鴨下 kamoshita 鵜飼 ukai 鷹野 takano 鶴岡 tsuruoka 鶴巻 tsurumaki 亀山 kameyama 亀田 kameda 虎谷 toratani 竜崎 ryūzaki
桂 katsura 桂川 katsuragawa 梅本 umemoto 梅村 umemura 梅川 umekawa 桃田 momota 桑名 kuwana 栗本 kurimoto 柿沼 kakinuma 柿崎 kakizaki 杉江 sugie
松丸 matsumaru 竹原 takehara 竹野 takeno 竹沢 takezawa 笠 ryū 笹田 sasada 笹森 sasamori 草刈 kusakari 草間 kusama 芝田 shibata 芝崎 shibasaki
花村 hanamura 花輪 hanawa 菱田 hishida 萩 hagi 蓮田 hasuda 藤江 fujie 藤島 fujishima 藤代 fujishiro 藤平 fujihira 藤枝 fujieda 荻 ogi 葉山 hayama
葉加瀬 hakase 水原 mizuhara 水木 mizuki 水沢 mizusawa 氷室 himuro 泉谷 izumiya 清原 kiyohara 清宮 kiyomiya 清野 kiyono/seino 渋川 shibukawa
湯原 yuhara 滝井 takii 波多野 hatano 畑中 hatanaka 畑山 hatakeyama 石岡 ishioka 石倉 ishikura 石津 ishizu 石森 ishimori 石沢 ishizawa 石野 ishino
砂川 sunagawa 砂田 sunada 磯部 isobe 磯野 isono 神山 kamiyama 神林 kanbayashi 神原 kanbara 稲村 inamura 稲川 inagawa 種村 tanemura 空閑 kuga
立野 tateno 立山 tateyama 立松 tatematsu 立原 tachihara 立岩 tateiwa 米谷 yoneya 糸井 itoi 細井 hosoi 細見 hosomi 緒形 ogata 綿引 watabiki 美輪 miwa
羽根田 haneda 胡桃沢 kurumizawa 能勢 nose 臼田 usuda 船田 funada 船橋 funabashi 船山 funayama 花沢 hanazawa 若月 wakatsuki 若宮 wakamiya
茅野 kayano/chino 荒 ara 荒瀬 arase 荒牧 aramaki 菊川 kikukawa 菊本 kikumoto 葛城 katsuragi 蒔田 makita 藤倉 fujikura 藤谷 fujitani 薄井 usui 衛藤 etō
袖山 sodeyama 西垣 nishigaki 西条 saijō 西端 nishibata 角 kado/sumi 角川 kadokawa 角谷 kadoya 谷岡 tanioka 谷沢 tanizawa 豊島 toyoshima 豊川 toyokawa
赤井 akai 赤石 akaishi 赤城 akagi 赤沢 akazawa 足利 ashikaga 近 kon 近田 chikada 進 shin 遠田 tōda 都築 tsuzuki 郡司 gunji 郷 gō 野々山 nonoyama
野呂 noro 野坂 nosaka 金山 kaneyama/kanayama 金本 kanemoto 釜田 kamata 針谷 hariya 鈴野 suzuno 長坂 nagasaka 長浜 nagahama 長村 nagamura 門倉 kadokura
関本 sekimoto 関川 sekikawa 関戸 sekido 阪口 sakaguchi 阪本 sakamoto 阿久津 akutsu 阿川 agawa 隅田 sumida 雨森 amemori 青島 aoshima 青野 aono
青田 aota 飛田 tobita 飯沼 iinuma 飯村 iimura 香取 katori 香山 kayama 馬越 makoshi 高森 takamori 高城 takagi/takashiro 高丸 takamaru 高沢 takazawa
魚住 uozumi 鳥羽 toba 鳥越 torigoe 鳥海 toriumi 鳴沢 narusawa 鴻池 kōnoike 鵜沢 uzawa 麻田 asada 黒石 kuroishi 黒須 kurosu 黒瀬 kurose
`
