package reading

// japaneseGiven are given names of Japan, each with its readings in Hepburn, the
// commonest first, with the long vowels marked. Sources: Kōjien, and Araki, Nanori
// jiten (1959), for how they are read; the yearly rankings of names of Meiji Yasuda
// Life for which are common. To add one, write it with its readings.
const japaneseGiven = `
太郎 tarō 一郎 ichirō 市郎 ichirō 二郎 jirō 次郎 jirō 治郎 jirō 三郎 saburō 四郎 shirō 五郎 gorō 吾郎 gorō 悟郎 gorō 六郎 rokurō 七郎 shichirō 八郎 hachirō 九郎 kurō 十郎 jūrō 健太郎 kentarō
健太 kenta 賢太郎 kentarō 慎太郎 shintarō 真太郎 shintarō 進太郎 shintarō 晋太郎 shintarō 純一郎 jun'ichirō 潤一郎 jun'ichirō 順一郎 jun'ichirō 信一郎 shin'ichirō 真一郎 shin'ichirō
慎一郎 shin'ichirō 健一郎 ken'ichirō 謙一郎 ken'ichirō 賢一郎 ken'ichirō 雄一郎 yūichirō 祐一郎 yūichirō 裕一郎 yūichirō 勇一郎 yūichirō 優一郎 yūichirō 総一郎 sōichirō 宗一郎 sōichirō
荘一郎 sōichirō 洋一郎 yōichirō 陽一郎 yōichirō 龍一郎 ryūichirō 隆一郎 ryūichirō 康一郎 kōichirō 浩一郎 kōichirō 幸一郎 kōichirō 栄一郎 eiichirō 英一郎 eiichirō 喜一郎 kiichirō 由紀夫 yukio
由起夫 yukio 小次郎 kojirō 幸次郎 kōjirō 孝次郎 kōjirō 銀次郎 ginjirō 金次郎 kinjirō 新次郎 shinjirō 進次郎 shinjirō 龍太郎 ryūtarō 竜太郎 ryūtarō 隆太郎 ryūtarō 凛太郎 rintarō 幸太郎 kōtarō
孝太郎 kōtarō 浩太郎 kōtarō 光太郎 kōtarō 宗太郎 sōtarō 栄太郎 eitarō 英太郎 eitarō 恵太郎 keitarō 桂太郎 keitarō 圭太郎 keitarō 啓太郎 keitarō 金太郎 kintarō 桃太郎 momotarō 林太郎 rintarō
勘太郎 kantarō 正太郎 shōtarō 五十六 isoroku 権兵衛 gonbē/gombei 左衛門 saemon 右衛門 uemon 龍馬 ryōma 竜馬 ryōma 海舟 kaishū 隆盛 takamori 利通 toshimichi 孝允 takayoshi
博文 hirobumi/hirofumi 有朋 aritomo 重信 shigenobu 諭吉 yukichi 漱石 sōseki 鴎外 ōgai 鷗外 ōgai 英世 hideyo 稲造 inazō 一葉 ichiyō 啄木 takuboku 賢治 kenji 健二 kenji 健司 kenji 健次 kenji
健治 kenji 憲治 kenji 憲司 kenji 謙二 kenji 研二 kenji 賢二 kenji 健児 kenji 健一 ken'ichi 謙一 ken'ichi 賢一 ken'ichi 憲一 ken'ichi/norikazu 研一 ken'ichi 建一 ken'ichi 兼一 ken'ichi
太 futoshi 晋三 shinzō 信三 shinzō 慎三 shinzō 真三 shinzō 新三 shinzō 信介 nobusuke 信行 nobuyuki 伸行 nobuyuki 信之 nobuyuki 伸之 nobuyuki 純 jun/atsushi 潤 jun 淳 jun/atsushi 順 jun/sunao
準 jun 隼 hayato/shun 隼人 hayato 勇人 hayato/yūto 速人 hayato 純一 jun'ichi 順一 jun'ichi 淳一 jun'ichi 潤一 jun'ichi 準一 jun'ichi 俊一 shun'ichi/toshikazu 真一 shin'ichi/masakazu
信一 shin'ichi/nobukazu 慎一 shin'ichi 伸一 shin'ichi 新一 shin'ichi 晋一 shin'ichi 進一 shin'ichi 真二 shinji 信二 shinji 慎二 shinji 伸二 shinji 真司 shinji 慎司 shinji 信治 shinji
真治 shinji 伸治 shinji 晋二 shinji 進二 shinji 洋一 yōichi/hirokazu 陽一 yōichi 庸一 yōichi 耀一 yōichi 洋二 yōji 洋次 yōji 陽二 yōji 洋平 yōhei 陽平 yōhei 庸平 yōhei 遥平 yōhei 洋介 yōsuke
陽介 yōsuke 洋輔 yōsuke 要介 yōsuke 洋子 yōko/hiroko 陽子 yōko 葉子 yōko 容子 yōko 庸子 yōko 要子 yōko 曜子 yōko 雄一 yūichi 祐一 yūichi 裕一 yūichi/hirokazu 勇一 yūichi 優一 yūichi
悠一 yūichi 友一 yūichi/tomokazu 雄二 yūji 裕二 yūji/hiroji 祐二 yūji 勇二 yūji 祐司 yūji 裕司 yūji/hiroshi 勇次 yūji 雄次 yūji 雄司 yūji 裕次郎 yūjirō 雄次郎 yūjirō 祐次郎 yūjirō 裕太 yūta
雄太 yūta 勇太 yūta 優太 yūta 悠太 yūta 祐太 yūta 裕介 yūsuke 雄介 yūsuke 祐介 yūsuke 悠介 yūsuke 勇介 yūsuke 優介 yūsuke 裕輔 yūsuke 祐輔 yūsuke 雄輔 yūsuke 裕子 yūko/hiroko 優子 yūko
祐子 yūko 夕子 yūko 悠子 yūko/hisako/haruko 結子 yuiko 由布子 yuko 裕 yutaka/hiroshi/yū 豊 yutaka/minoru 優 yū/masaru 悠 yū/haruka 勇 isamu/yū/isao 雄 takeshi/yū 祐 yū/tasuku 勇気 yūki
雄輝 yūki 勇樹 yūki 裕樹 yūki/hiroki 祐樹 yūki 優樹 yūki 悠樹 yūki 裕貴 yūki 祐希 yūki 優希 yūki/yuki 結城 yūki 佑樹 yūki 由紀子 yukiko 由起子 yukiko 幸子 sachiko/yukiko 雪子 yukiko
有紀子 yukiko 由貴子 yukiko 由樹子 yukiko 雪江 yukie 幸江 yukie/sachie 由美子 yumiko 由実子 yumiko 弓子 yumiko 裕美子 yumiko/hiromiko 優美子 yumiko 由美 yumi 由実 yumi 裕美 hiromi/yumi
優美 yumi 弓 yumi 由紀 yuki 由貴 yuki 由希 yuki 有希 yuki 雪 yuki 幸 yuki/sachi/miyuki 友紀 yuki 由香 yuka 由佳 yuka 裕香 yūka/yuka 優香 yūka 優花 yūka 由香里 yukari 由香利 yukari
紫 yukari/murasaki 由里子 yuriko 百合子 yuriko 由利子 yuriko 友里子 yuriko 有里子 yuriko 百合 yuri 由里 yuri 友里 yuri 由利 yuri 友美 tomomi/yumi 友子 tomoko/yūko 友香 tomoka/yuka 夕 yū
花子 hanako 華子 hanako 英子 hideko/eiko 栄子 eiko/hideko 瑛子 eiko 恵子 keiko 啓子 keiko 圭子 keiko 桂子 keiko 敬子 keiko/takako 慶子 keiko 景子 keiko 佳子 yoshiko/keiko/kako 京子 kyōko
恭子 kyōko/yasuko 今日子 kyōko 杏子 kyōko 響子 kyōko 鏡子 kyōko 教子 noriko 久美子 kumiko 公美子 kumiko 久子 hisako 寿子 hisako/toshiko 尚子 naoko/hisako 直子 naoko 奈緒子 naoko
奈保子 nahoko/naoko 菜穂子 nahoko 奈緒 nao 直美 naomi 尚美 naomi 奈緒美 naomi 直人 naoto 尚人 naoto 直樹 naoki 直紀 naoki 尚樹 naoki 直輝 naoki 直也 naoya 尚也 naoya 直哉 naoya
直 nao/tadashi/sunao 直之 naoyuki 尚之 naoyuki/hisayuki 直行 naoyuki 直彦 naohiko 直治 naoharu 直道 naomichi 智子 tomoko/satoko 知子 tomoko 朋子 tomoko 倫子 michiko/noriko/tomoko
朝子 asako/tomoko 智美 tomomi/satomi 知美 tomomi 朋美 tomomi 智恵子 chieko 千恵子 chieko 知恵子 chieko 千恵 chie 智恵 chie 知恵 chie 千代 chiyo 千代子 chiyoko 千鶴 chizuru 千鶴子 chizuko
千春 chiharu 千秋 chiaki 千晶 chiaki 千尋 chihiro 千夏 chinatsu 千里 chisato/senri 智也 tomoya 智哉 tomoya 知也 tomoya 朋也 tomoya 友也 tomoya 智之 tomoyuki 知之 tomoyuki 友之 tomoyuki
智行 tomoyuki 朋之 tomoyuki 智彦 tomohiko 友彦 tomohiko 知彦 tomohiko 智弘 tomohiro 智広 tomohiro 智博 tomohiro 知宏 tomohiro 友宏 tomohiro 朋宏 tomohiro 智 satoshi/tomo/satoru 聡 satoshi/sō
哲 satoshi/tetsu 悟 satoru 覚 satoru/kaku 暁 satoru/akira 敏 satoshi/bin 慧 satoshi/kei 聡子 satoko 里子 satoko 智史 satoshi/tomofumi 聡史 satoshi 哲史 satoshi/tetsushi 里美 satomi
聡美 satomi 里見 satomi 美智子 michiko 道子 michiko 路子 michiko 通子 michiko 三千子 michiko 美知子 michiko 光子 mitsuko 満子 mitsuko 充子 mitsuko 美津子 mitsuko 光代 mitsuyo 光男 mitsuo
光雄 mitsuo 満男 mitsuo 三男 mitsuo 光夫 mitsuo 光 hikaru/hikari/kō 光一 kōichi 光司 kōji 光治 kōji/mitsuharu 光弘 mitsuhiro 光宏 mitsuhiro 光浩 mitsuhiro 光彦 mitsuhiko 光秀 mitsuhide
光洋 mitsuhiro 充 mitsuru 満 mitsuru/man 満里子 mariko 真理子 mariko 麻里子 mariko 万里子 mariko 真里子 mariko 眞理子 mariko 茉莉子 mariko 真理 mari 麻里 mari 真里 mari 万里 banri/mari
茉莉 mari 真由美 mayumi 真弓 mayumi 麻由美 mayumi 真由子 mayuko 真由 mayu 麻由 mayu 真央 mao 真緒 mao 麻央 mao 真紀子 makiko 真希子 makiko 牧子 makiko 真紀 maki 真希 maki 真樹 masaki/maki
麻紀 maki 麻衣 mai 舞 mai 真衣 mai 麻衣子 maiko 舞子 maiko 真子 mako 麻美 asami/mami 真美 mami 麻美子 mamiko 麻子 asako 朝美 asami 亜沙美 asami 亜紀子 akiko 明子 akiko 晶子 akiko/shōko
昭子 akiko 秋子 akiko 章子 akiko/fumiko 彰子 akiko 暁子 akiko 亜希子 akiko 有希子 yukiko 亜紀 aki 亜希 aki 秋 aki 晶 akira/shō 明 akira/mei 昭 akira/shō 章 akira/shō 彰 akira/shō 晃 akira/kō
亮 ryō/akira 輝 akira/hikaru/teru 瑛 akira/ei 顕 akira/ken 明美 akemi 朱美 akemi 明日香 asuka 飛鳥 asuka 明仁 akihito 徳仁 naruhito 裕仁 hirohito 文仁 fumihito 睦仁 mutsuhito 嘉仁 yoshihito
悠仁 hisahito 雅子 masako 正子 masako 昌子 masako/shōko 政子 masako 真佐子 masako 愛子 aiko 紀子 noriko/kiko 眞子 mako 信子 nobuko 伸子 nobuko 延子 nobuko 典子 noriko 法子 noriko 則子 noriko
範子 noriko 規子 noriko 憲子 noriko 徳子 noriko/tokuko 祥子 sachiko/shōko/yoshiko 翔子 shōko 笑子 emiko 恵美子 emiko 絵美子 emiko 英美子 emiko 笑美子 emiko 恵美 emi/megumi 絵美 emi
恵理子 eriko 絵里子 eriko 英里子 eriko 江里子 eriko 恵里子 eriko 恵理 eri 絵里 eri 絵理 eri 英理 eri 恵 megumi/kei 愛 ai/megumi 萌 moe/megumi 江美 emi 悦子 etsuko 越子 etsuko 悦郎 etsurō
和子 kazuko 一子 kazuko/ichiko 加寿子 kazuko 和美 kazumi 一美 kazumi/hitomi 和代 kazuyo 和江 kazue 一枝 kazue 和枝 kazue 和恵 kazue 和男 kazuo 一男 kazuo 和夫 kazuo 一夫 kazuo 和雄 kazuo
一雄 kazuo 数男 kazuo 和之 kazuyuki 和幸 kazuyuki 一幸 kazuyuki 和行 kazuyuki 一行 kazuyuki 和彦 kazuhiko 一彦 kazuhiko 和也 kazuya 和哉 kazuya 一也 kazuya 一哉 kazuya 和弘 kazuhiro
和宏 kazuhiro 一弘 kazuhiro 和広 kazuhiro 和博 kazuhiro 一博 kazuhiro 和浩 kazuhiro 和人 kazuto 一人 kazuto 和樹 kazuki 一樹 kazuki 和輝 kazuki 一輝 kazuki/ikki 和義 kazuyoshi 和良 kazuyoshi
一義 kazuyoshi 和正 kazumasa 和真 kazuma 一馬 kazuma 和馬 kazuma 和明 kazuaki 和昭 kazuaki 一成 kazunari/issei 和成 kazunari 和則 kazunori 和紀 kazuki/kazunori 和典 kazunori 和徳 kazunori
和久 kazuhisa 和志 kazushi 和司 kazushi 一志 kazushi 一 hajime/kazu 元 hajime/gen 肇 hajime 始 hajime 甫 hajime 進 susumu/shin 晋 susumu/shin 享 susumu/tōru 新 arata/shin 実 minoru/makoto
稔 minoru 誠 makoto/sei 真 makoto/shin 信 makoto/shin 慎 makoto/shin 諒 makoto/ryō 孝 takashi/kō 隆 takashi/ryū 崇 takashi 貴 takashi 敬 takashi/kei 尚 takashi/hisashi 高 takashi
毅 takeshi/tsuyoshi 武 takeshi 健 takeshi/ken 剛 tsuyoshi/takeshi/gō 猛 takeshi 岳 takeshi/gaku 豪 gō/tsuyoshi 強 tsuyoshi 勉 tsutomu/ben 努 tsutomu 務 tsutomu 勤 tsutomu
力 tsutomu/chikara/riki 清 kiyoshi/sei 潔 kiyoshi 淨 kiyoshi 聖 kiyoshi/sei/hijiri 浩 hiroshi/kō 博 hiroshi/haku 弘 hiroshi/kō 宏 hiroshi/kō 洋 hiroshi/yō 寛 hiroshi/kan 広 hiroshi/kō
大 dai/hiroshi/masaru 紘 hiroshi/kō 正 tadashi/masashi/shō 忠 tadashi/chū 匡 tadashi/masashi 雅 masashi/miyabi/masa 仁 hitoshi/jin 均 hitoshi 等 hitoshi 整 hitoshi/sei 久 hisashi 寿 hisashi
恒 hisashi/wataru 永 hisashi 繁 shigeru 茂 shigeru 滋 shigeru 成 shigeru/sei 薫 kaoru 馨 kaoru 香 kaori/kaoru 香織 kaori 佳織 kaori 香里 kaori 香緒里 kaori 望 nozomi/nozomu 希 nozomi
治 osamu 修 osamu/shū 理 osamu/satoru 収 osamu 司 tsukasa 司朗 shirō 守 mamoru 衛 mamoru 護 mamoru 学 manabu/gaku 緑 midori 翠 midori 碧 midori/aoi 葵 aoi 蒼 aoi/sō 茜 akane 梓 azusa
梢 kozue 操 misao 節 misao/setsu 節子 setsuko 節夫 setsuo 勢津子 setsuko 鉄 tetsu 徹 tōru/tetsu 透 tōru 亨 tōru/akira 通 tōru 融 tōru 徹也 tetsuya 哲也 tetsuya 哲哉 tetsuya 鉄也 tetsuya
徹郎 tetsurō 哲郎 tetsurō 哲朗 tetsurō 鉄郎 tetsurō 哲男 tetsuo 哲夫 tetsuo 鉄男 tetsuo 鉄雄 tetsuo 徹夫 tetsuo 哲雄 tetsuo 哲治 tetsuji 哲司 tetsuji 鉄平 teppei 徹平 teppei 哲平 teppei
渉 wataru 亘 wataru 航 wataru/kō 渡 wataru 航平 kōhei 康平 kōhei/yasuhira 浩平 kōhei 耕平 kōhei 公平 kōhei 幸平 kōhei 航太 kōta 康太 kōta 浩太 kōta 幸太 kōta 耕太 kōta 孝太 kōta
耕太郎 kōtarō 康太郎 kōtarō 康介 kōsuke 浩介 kōsuke 幸介 kōsuke 孝介 kōsuke 耕介 kōsuke 幸助 kōsuke 公介 kōsuke 康輔 kōsuke 浩輔 kōsuke 宏輔 kōsuke 浩一 kōichi/hirokazu 幸一 kōichi/yukikazu
孝一 kōichi/takakazu 康一 kōichi/yasukazu 公一 kōichi/kimikazu 弘一 kōichi/hirokazu 宏一 kōichi/hirokazu 耕一 kōichi 晃一 kōichi/terukazu 広一 kōichi 鉱一 kōichi 紘一 kōichi 耕二 kōji
浩二 kōji 幸二 kōji 孝二 kōji 康二 kōji 宏二 kōji 弘二 kōji 公二 kōji 浩司 kōji/hiroshi 孝司 kōji/takashi 康司 kōji/yasushi 幸司 kōji 宏司 kōji 浩次 kōji 康次 kōji 幸次 kōji 孝次 kōji
浩治 kōji 幸治 kōji/yukiharu 孝治 kōji/takaharu 康治 kōji/yasuharu 弘治 kōji/hiroharu 宏治 kōji 耕司 kōji 耕治 kōji 康史 yasushi/kōji 康志 yasushi/kōji 浩志 hiroshi/kōji 康 yasushi/kō
靖 yasushi 泰 yasushi 恭 yasushi/kyō 安 yasushi 寧 yasushi/nei 康子 yasuko 泰子 yasuko/taiko 靖子 yasuko 保子 yasuko 安子 yasuko 康夫 yasuo 康男 yasuo 靖男 yasuo 泰男 yasuo 保男 yasuo
安男 yasuo 泰夫 yasuo 保夫 yasuo 康雄 yasuo 靖夫 yasuo 泰雄 yasuo 康弘 yasuhiro 康博 yasuhiro 泰弘 yasuhiro 康宏 yasuhiro 靖弘 yasuhiro 保弘 yasuhiro 泰宏 yasuhiro 靖洋 yasuhiro
康之 yasuyuki 泰之 yasuyuki 康行 yasuyuki 靖之 yasuyuki 泰行 yasuyuki 康彦 yasuhiko 靖彦 yasuhiko 保彦 yasuhiko 泰彦 yasuhiko 泰司 yasushi/taiji 泰三 taizō/yasuzō 泰造 taizō 大三 daizō
泰介 taisuke 泰輔 taisuke 大介 daisuke 大輔 daisuke 大助 daisuke 大地 daichi 大樹 daiki/hiroki 大貴 daiki/hirotaka 大輝 daiki/hiroki 大悟 daigo 大吾 daigo 大和 yamato 大志 taishi/hiroshi
大翔 hiroto/haruto/yamato 太一 taichi 泰一 taiichi/yasukazu 太一郎 taichirō 太陽 taiyō 平八郎 heihachirō 平八 heihachi 兵衛 hyōe 昇 noboru/shō 登 noboru 昇一 shōichi 正一 shōichi/masakazu
昭一 shōichi/akikazu 昌一 shōichi/masakazu 省一 shōichi 章一 shōichi 祥一 shōichi 彰一 shōichi 庄一 shōichi 正二 shōji 正治 shōji/masaharu 昭二 shōji 昌二 shōji 昇二 shōji 省二 shōji
章二 shōji 正司 shōji/masashi 昭次 shōji 正次 shōji/masatsugu 昭三 shōzō 正三 shōzō 省三 shōzō 庄三 shōzō 正造 shōzō 昌三 shōzō 正平 shōhei 翔平 shōhei 昭平 shōhei 昌平 shōhei 将平 shōhei
祥平 shōhei 晶平 shōhei 正吉 shōkichi/masakichi 翔 shō/kakeru 翔太 shōta 将太 shōta 正太 shōta 翔太郎 shōtarō 将 masaru/shō 翔吾 shōgo 正午 shōgo 省吾 shōgo 将吾 shōgo 章吾 shōgo 正吾 shōgo
奨 susumu/shō 勝 masaru/katsu 賢 masaru/satoshi/ken 克 katsu/masaru 卓 taku/suguru 卓也 takuya 拓也 takuya 拓哉 takuya 卓哉 takuya 琢也 takuya 琢磨 takuma 拓真 takuma 拓馬 takuma 拓郎 takurō
卓郎 takurō 卓朗 takurō 拓 taku/hiraku 匠 takumi/shō 巧 takumi/kō 拓海 takumi 拓己 takumi 拓実 takumi 卓司 takuji 拓人 takuto 拓斗 takuto 琢 taku 武志 takeshi 健志 takeshi/kenji
剛志 takeshi/tsuyoshi 武司 takeshi 武史 takeshi 岳史 takeshi 猛志 takeshi 毅志 takeshi 武夫 takeo 武雄 takeo 武男 takeo 健夫 takeo 健雄 takeo 猛夫 takeo 丈夫 takeo/masurao 武彦 takehiko
健彦 takehiko 武人 taketo 武蔵 musashi 武弘 takehiro 健弘 takehiro 武則 takenori 丈 jō/takeshi 丈一郎 jōichirō 丈二 jōji 譲二 jōji 譲治 jōji 城治 jōji 譲 yuzuru/jō 隆史 takashi/takafumi
隆志 takashi 孝志 takashi 高志 takashi 貴志 takashi 崇志 takashi 隆司 takashi/ryūji 貴史 takashi/takafumi 崇史 takashi/takafumi 孝史 takashi/takafumi 高史 takashi/takafumi 敬志 takashi
隆夫 takao 孝夫 takao 隆男 takao 孝男 takao 隆雄 takao 孝雄 takao 貴夫 takao 高雄 takao 高夫 takao 貴雄 takao 隆之 takayuki 孝之 takayuki 貴之 takayuki 隆行 takayuki 孝行 takayuki
貴行 takayuki 崇之 takayuki 敬之 takayuki/noriyuki 高行 takayuki 隆幸 takayuki 孝幸 takayuki 貴幸 takayuki 尊之 takayuki 隆弘 takahiro 隆宏 takahiro 孝弘 takahiro 孝宏 takahiro 貴弘 takahiro
貴博 takahiro 貴大 takahiro 隆博 takahiro 隆浩 takahiro 孝博 takahiro 崇弘 takahiro 貴裕 takahiro 高広 takahiro 敬弘 takahiro 隆文 takafumi 貴文 takafumi 孝文 takafumi 隆彦 takahiko
孝彦 takahiko 貴彦 takahiko 隆明 takaaki 孝明 takaaki 貴明 takaaki 高明 takaaki 隆昭 takaaki 孝昭 takaaki 崇明 takaaki 隆治 takaharu/ryūji 貴子 takako 孝子 takako 隆子 takako 多佳子 takako
高子 takako 貴也 takaya 隆也 takaya/ryūya 高也 takaya 崇人 takato 貴人 takato 隆人 takato/ryūto 隆一 ryūichi/takakazu 龍一 ryūichi 竜一 ryūichi 龍二 ryūji 竜二 ryūji 隆二 ryūji 龍司 ryūji
竜司 ryūji 龍之介 ryūnosuke 竜之介 ryūnosuke 龍之助 ryūnosuke 隆之介 ryūnosuke/takanosuke 龍 ryū 竜 ryū 隆太 ryūta 竜太 ryūta 龍太 ryūta 竜也 tatsuya/ryūya 龍也 tatsuya/ryūya 達也 tatsuya
達哉 tatsuya 辰也 tatsuya 竜弥 tatsuya 龍弥 tatsuya 達夫 tatsuo 達雄 tatsuo 達男 tatsuo 辰夫 tatsuo 辰雄 tatsuo 辰男 tatsuo 竜雄 tatsuo 龍雄 tatsuo/ryūyū 達彦 tatsuhiko 龍彦 tatsuhiko
竜彦 tatsuhiko 辰彦 tatsuhiko 達郎 tatsurō 達朗 tatsurō 辰郎 tatsurō 達 tatsu/tōru/itaru 樹 itsuki/tatsuki 達弘 tatsuhiro 達之 tatsuyuki 達人 tatsuto/tatsuhito 竜平 ryūhei 隆平 ryūhei
龍平 ryūhei 良平 ryōhei 亮平 ryōhei 涼平 ryōhei 遼平 ryōhei 諒平 ryōhei 亮太 ryōta 良太 ryōta 涼太 ryōta 諒太 ryōta 亮介 ryōsuke 良介 ryōsuke 涼介 ryōsuke 亮輔 ryōsuke 良輔 ryōsuke
遼 ryō/haruka 涼 ryō 良 ryō/yoshi 亮一 ryōichi 良一 ryōichi/yoshikazu 遼一 ryōichi 良二 ryōji/yoshiji 亮二 ryōji 良治 ryōji/yoshiharu 亮司 ryōji 良司 ryōji 良子 yoshiko/ryōko 涼子 ryōko
亮子 ryōko 諒子 ryōko 良三 ryōzō 遼太郎 ryōtarō 良太郎 ryōtarō 涼太郎 ryōtarō 諒太郎 ryōtarō 信夫 nobuo 信雄 nobuo 伸夫 nobuo 延夫 nobuo 宣夫 nobuo 信男 nobuo 伸雄 nobuo 信彦 nobuhiko
伸彦 nobuhiko 宣彦 nobuhiko 信弘 nobuhiro 信宏 nobuhiro 伸浩 nobuhiro 伸弘 nobuhiro 展弘 nobuhiro 信博 nobuhiro 信広 nobuhiro 宣弘 nobuhiro 信孝 nobutaka 信義 nobuyoshi
信吉 nobukichi/nobuyoshi/shinkichi 信也 shinya/nobuya 真也 shinya 慎也 shinya 伸也 shinya/nobuya 晋也 shinya 進也 shinya 信哉 shinya 真哉 shinya 慎哉 shinya 晋哉 shinya 紳也 shinya
慎吾 shingo 真吾 shingo 信吾 shingo 晋吾 shingo 真悟 shingo 進吾 shingo 慎悟 shingo 慎平 shinpei/shimpei 心平 shinpei/shimpei 晋平 shinpei/shimpei 新平 shinpei/shimpei 真平 shinpei/shimpei
晋作 shinsaku 新作 shinsaku 慎介 shinsuke 伸介 shinsuke 真介 shinsuke 晋介 shinsuke 進介 shinsuke 真輔 shinsuke 慎輔 shinsuke 晋輔 shinsuke 慎之介 shinnosuke 真之介 shinnosuke
新之助 shinnosuke 信長 nobunaga 秀吉 hideyoshi 家康 ieyasu 秀忠 hidetada 吉宗 yoshimune 慶喜 yoshinobu 信玄 shingen 謙信 kenshin 政宗 masamune 光圀 mitsukuni 義満 yoshimitsu 義経 yoshitsune
頼朝 yoritomo 清盛 kiyomori 尊氏 takauji 秀樹 hideki 英樹 hideki 秀喜 hideki 英機 hideki 英輝 hideki 秀紀 hideki/hidenori 秀一 hidekazu/shūichi 修一 shūichi 周一 shūichi 収一 shūichi
秋一 shūichi 修二 shūji 秀二 shūji/hideji 修司 shūji 周二 shūji 修治 shūji 秀治 hideharu/shūji 修平 shūhei 周平 shūhei 秀平 shūhei 柊平 shūhei 修三 shūzō 周三 shūzō 修造 shūzō
秀三 shūzō/hidezō 周作 shūsaku 秀作 shūsaku 修作 shūsaku 修介 shūsuke 周介 shūsuke 秀介 shūsuke 修也 shūya 秀也 shūya/hideya 周 shū/amane 秀 shū/hide 秀夫 hideo 英夫 hideo 秀雄 hideo
英雄 hideo 秀男 hideo 英男 hideo 日出夫 hideo 日出男 hideo 秀郎 hiderō/hideo 英郎 hideo/hiderō 秀明 hideaki 英明 hideaki 秀昭 hideaki 英昭 hideaki 秀章 hideaki 秀行 hideyuki 英之 hideyuki
秀之 hideyuki 英行 hideyuki 英幸 hideyuki 秀幸 hideyuki 秀彦 hidehiko 英彦 hidehiko 秀人 hideto/hidehito 英人 hideto 英二 eiji 栄二 eiji 英治 eiji/hideharu 栄治 eiji 英司 eiji 栄司 eiji
永二 eiji 英一 eiichi/hidekazu 栄一 eiichi/hidekazu 永一 eiichi 瑛一 eiichi 鋭一 eiichi 栄作 eisaku 英作 eisaku 英介 eisuke 栄介 eisuke 英輔 eisuke 栄輔 eisuke 栄吉 eikichi 永吉 eikichi
英吉 eikichi/hideyoshi 栄三 eizō/eizaburō 英三 eizō 栄次郎 eijirō 栄太 eita 英太 eita 瑛太 eita 英敏 hidetoshi 秀敏 hidetoshi 英利 hidetoshi 秀利 hidetoshi 英寿 hidetoshi/hidekazu
秀俊 hidetoshi 英俊 hidetoshi 英美 hidemi/emi 秀美 hidemi 秀子 hideko/shūko 秀和 hidekazu 英和 hidekazu 英孝 hidetaka 秀隆 hidetaka 秀孝 hidetaka 秀典 hidenori 英典 hidenori 英則 hidenori
秀則 hidenori 英紀 hideki/hidenori 栄 sakae/ei 英 hide/ei 智恵美 chiemi 敏夫 toshio 俊夫 toshio 利夫 toshio 敏男 toshio 俊男 toshio 利男 toshio 敏雄 toshio 俊雄 toshio 利雄 toshio
寿夫 toshio/hisao 年男 toshio 寿雄 toshio/hisao 敏子 toshiko 俊子 toshiko 利子 toshiko 年子 toshiko 淑子 toshiko/yoshiko 敏彦 toshihiko 俊彦 toshihiko 利彦 toshihiko 寿彦 toshihiko/hisahiko
敏明 toshiaki 俊明 toshiaki 利明 toshiaki 敏昭 toshiaki 俊昭 toshiaki 利昭 toshiaki 寿明 toshiaki 敏之 toshiyuki 俊之 toshiyuki 利之 toshiyuki 敏行 toshiyuki 俊行 toshiyuki 利行 toshiyuki
敏幸 toshiyuki 俊幸 toshiyuki 利幸 toshiyuki 寿之 toshiyuki 敏弘 toshihiro 俊弘 toshihiro 利弘 toshihiro 敏宏 toshihiro 俊宏 toshihiro 俊博 toshihiro 敏博 toshihiro 利博 toshihiro
敏広 toshihiro 俊介 shunsuke 俊輔 shunsuke 隼輔 shunsuke 駿介 shunsuke 舜 shun 俊 shun/toshi 駿 shun/hayao/suguru 瞬 shun 峻 shun/takashi 俊平 shunpei/shumpei 駿平 shunpei/shumpei
隼平 shunpei 俊二 shunji 俊治 shunji/toshiharu 俊司 shunji 俊也 toshiya/shunya 俊哉 toshiya/shunya 敏也 toshiya 利也 toshiya 俊郎 toshirō/toshio 敏郎 toshirō/toshio 俊朗 toshirō 敏朗 toshirō
利郎 toshirō 寿郎 toshirō 俊樹 toshiki 敏樹 toshiki 俊紀 toshinori/toshiki 俊太郎 shuntarō 駿太郎 shuntarō 隼太郎 shuntarō 俊太 shunta 俊作 shunsaku 俊三 shunzō/toshizō 歳三 toshizō
利三郎 risaburō 敏三 toshizō/binzō 義雄 yoshio 義男 yoshio 義夫 yoshio 良雄 yoshio 良夫 yoshio 芳雄 yoshio 芳夫 yoshio 芳男 yoshio 吉雄 yoshio 吉男 yoshio 吉夫 yoshio 良男 yoshio 嘉男 yoshio
嘉夫 yoshio 喜夫 yoshio 善雄 yoshio 善夫 yoshio 好夫 yoshio 由夫 yoshio 美雄 yoshio 義彦 yoshihiko 良彦 yoshihiko 吉彦 yoshihiko 芳彦 yoshihiko 嘉彦 yoshihiko 義明 yoshiaki 良明 yoshiaki
義昭 yoshiaki 芳明 yoshiaki 善明 yoshiaki 嘉明 yoshiaki 喜明 yoshiaki 吉明 yoshiaki 義弘 yoshihiro 良弘 yoshihiro 義博 yoshihiro 芳弘 yoshihiro 義広 yoshihiro 吉宏 yoshihiro 良広 yoshihiro
義浩 yoshihiro 佳弘 yoshihiro 由浩 yoshihiro 義宏 yoshihiro 善弘 yoshihiro 義之 yoshiyuki 良之 yoshiyuki 義行 yoshiyuki 芳之 yoshiyuki 良行 yoshiyuki 喜之 yoshiyuki 佳之 yoshiyuki
義幸 yoshiyuki 良幸 yoshiyuki 善之 yoshiyuki 義偉 yoshihide 義英 yoshihide 義秀 yoshihide 良秀 yoshihide 芳秀 yoshihide 芳子 yoshiko 好子 yoshiko 美子 yoshiko 義子 yoshiko 嘉子 yoshiko
喜子 yoshiko 善子 yoshiko 由子 yoshiko/yuko 芳江 yoshie 良江 yoshie 芳美 yoshimi 良美 yoshimi 好美 yoshimi/konomi 佳美 yoshimi 芳樹 yoshiki 義樹 yoshiki 良樹 yoshiki 芳紀 yoshinori
義則 yoshinori 良則 yoshinori 義紀 yoshinori 良典 yoshinori 義典 yoshinori 吉則 yoshinori 美紀 miki/yoshinori 義人 yoshito/yoshihito 良人 yoshito 佳人 yoshito 嘉人 yoshito 義久 yoshihisa
良久 yoshihisa 義隆 yoshitaka 義孝 yoshitaka 良孝 yoshitaka 喜孝 yoshitaka 芳孝 yoshitaka 義一 yoshikazu/giichi 良和 yoshikazu 義和 yoshikazu 美和 miwa/yoshikazu 嘉一 yoshikazu
義三 yoshizō/gizō 義郎 yoshirō/yoshio 芳郎 yoshirō 善郎 yoshirō 喜朗 yoshirō 義正 yoshimasa 芳正 yoshimasa 良正 yoshimasa 佳彦 yoshihiko 正夫 masao 正雄 masao 正男 masao 昌夫 masao
政夫 masao 雅夫 masao 昌男 masao 政男 masao 雅男 masao 政雄 masao 雅雄 masao 昌雄 masao 正博 masahiro 雅博 masahiro 昌弘 masahiro 昌宏 masahiro 正弘 masahiro 雅弘 masahiro 雅宏 masahiro
政弘 masahiro 正広 masahiro 昌広 masahiro 雅浩 masahiro 正宏 masahiro 政宏 masahiro 正洋 masahiro 雅裕 masahiro 雅広 masahiro 昌博 masahiro 将大 masahiro 正浩 masahiro 正明 masaaki
昌明 masaaki 雅明 masaaki 正昭 masaaki 政明 masaaki 雅昭 masaaki 政昭 masaaki 雅章 masaaki 公明 kimiaki/masaaki 正之 masayuki 雅之 masayuki 昌之 masayuki 正行 masayuki 政之 masayuki
雅行 masayuki 昌幸 masayuki 政幸 masayuki 正幸 masayuki 雅幸 masayuki 将之 masayuki 誠之 masayuki 正彦 masahiko 雅彦 masahiko 昌彦 masahiko 政彦 masahiko 正樹 masaki 雅樹 masaki 昌樹 masaki
政樹 masaki 将樹 masaki 雅紀 masaki/masanori 正紀 masanori/masaki 昌紀 masanori/masaki 将貴 masaki 正人 masato 雅人 masato 昌人 masato 政人 masato 真人 masato/mahito 将人 masato
真斗 manato/masato 正也 masaya 雅也 masaya 昌也 masaya 政也 masaya 将也 masaya 雅哉 masaya 真弥 shinya/maya/shin'ya 正晴 masaharu 雅治 masaharu 正春 masaharu 政治 masaharu/seiji
雅晴 masaharu 昌治 masaharu/shōji 誠一 seiichi/masakazu 清一 seiichi 精一 seiichi 征一 seiichi 成一 seiichi/shigekazu 聖一 seiichi 政一 masakazu/seiichi 誠二 seiji 清二 seiji 誠司 seiji
誠治 seiji 清治 seiji/kiyoharu 征二 seiji 征爾 seiji 精二 seiji 聖司 seiji 聖二 seiji 清司 seiji/kiyoshi 征治 seiji 成二 seiji 星児 seiji 誠一郎 seiichirō 清一郎 seiichirō 征一郎 seiichirō
聖一郎 seiichirō 誠也 seiya 聖也 seiya 星矢 seiya 誠吾 seigo 省悟 shōgo 聖子 seiko/kiyoko 清子 kiyoko/sayako 静子 shizuko 静香 shizuka 静 shizuka 静江 shizue 静枝 shizue 静雄 shizuo
静男 shizuo 静夫 shizuo 正志 masashi 雅志 masashi 昌志 masashi 雅史 masashi/masafumi 正史 masashi/masafumi 将司 masashi 昌司 masashi/shōji 政志 masashi 雅司 masashi 正則 masanori
正典 masanori 雅則 masanori 政則 masanori 昌則 masanori 正憲 masanori 正徳 masanori 雅典 masanori 正義 masayoshi 正良 masayoshi 昌義 masayoshi 政義 masayoshi 正芳 masayoshi 雅義 masayoshi
政吉 masakichi/masayoshi 正敏 masatoshi 正俊 masatoshi 雅俊 masatoshi 昌俊 masatoshi 政敏 masatoshi 昌利 masatoshi 雅敏 masatoshi 正利 masatoshi 政利 masatoshi 正孝 masataka 正隆 masataka
昌孝 masataka 雅隆 masataka 雅孝 masataka 正和 masakazu 雅和 masakazu 昌和 masakazu 将和 masakazu 正信 masanobu 正勝 masakatsu 昌克 masakatsu 正克 masakatsu 正道 masamichi 正美 masami
雅美 masami 正巳 masami 昌美 masami 雅己 masami 政美 masami 真澄 masumi 真純 masumi 正文 masafumi 雅文 masafumi 昌文 masafumi 政文 masafumi 晋太 shinta 正直 masanao 正臣 masaomi 雅臣 masaomi
真実 mami/masami 博之 hiroyuki 弘之 hiroyuki 浩之 hiroyuki 裕之 hiroyuki 宏之 hiroyuki 広之 hiroyuki 寛之 hiroyuki 洋之 hiroyuki 弘行 hiroyuki 浩行 hiroyuki 裕行 hiroyuki 宏行 hiroyuki
博行 hiroyuki 広行 hiroyuki 弘幸 hiroyuki 浩幸 hiroyuki 裕幸 hiroyuki 宏幸 hiroyuki 博幸 hiroyuki 寛幸 hiroyuki 広幸 hiroyuki 洋行 hiroyuki 尋之 hiroyuki 弘明 hiroaki 浩明 hiroaki
裕明 hiroaki 宏明 hiroaki 博明 hiroaki 広明 hiroaki 寛明 hiroaki 弘昭 hiroaki 浩昭 hiroaki 宏昭 hiroaki 博昭 hiroaki 裕昭 hiroaki 浩章 hiroaki 宏彰 hiroaki 博志 hiroshi 弘志 hiroshi
宏志 hiroshi 裕志 hiroshi 洋志 hiroshi 寛志 hiroshi 博史 hiroshi/hirofumi 浩史 hiroshi/hirofumi 宏史 hiroshi/hirofumi 裕史 hiroshi/hirofumi 弘史 hiroshi/hirofumi 洋史 hiroshi/hirofumi
寛史 hiroshi/hirofumi 博司 hiroshi 洋司 hiroshi/yōji 弘司 hiroshi/kōji 寛司 hiroshi/kanji 弘文 hirofumi 浩文 hirofumi 裕文 hirofumi 宏文 hirofumi 洋文 hirofumi 寛文 hirofumi 博美 hiromi
浩美 hiromi 弘美 hiromi 宏美 hiromi 洋美 hiromi 広美 hiromi 寛美 hiromi 浩子 hiroko 弘子 hiroko 博子 hiroko 宏子 hiroko 寛子 hiroko 紘子 hiroko 広子 hiroko 博人 hiroto 弘人 hiroto
裕人 hiroto/yūto 浩人 hiroto 寛人 hiroto 大斗 hiroto/taito 弘樹 hiroki 博樹 hiroki 浩樹 hiroki 宏樹 hiroki 広樹 hiroki 洋樹 hiroki 寛樹 hiroki 弘毅 hiroki/kōki 広毅 hiroki
博紀 hiroki/hironori 弘紀 hiroki/hironori 浩紀 hiroki/hironori 裕紀 hiroki/yūki 浩輝 hiroki/kōki 洸樹 hiroki/kōki 光輝 kōki/mitsuteru 光希 kōki/mitsuki 幸希 kōki 幸樹 kōki 公輝 kōki
弘道 hiromichi 博道 hiromichi 浩道 hiromichi 弘充 hiromitsu 博光 hiromitsu 裕光 hiromitsu 浩光 hiromitsu 広光 hiromitsu 弘光 hiromitsu 洋光 hiromitsu 博康 hiroyasu 弘康 hiroyasu
浩康 hiroyasu 裕康 hiroyasu 博信 hironobu 弘信 hironobu 裕信 hironobu 浩信 hironobu 広信 hironobu 博則 hironori 弘則 hironori 浩則 hironori 広紀 hironori/hiroki 裕則 hironori 弘典 hironori
博隆 hirotaka 弘孝 hirotaka 博孝 hirotaka 浩隆 hirotaka 浩孝 hirotaka 裕隆 hirotaka 広隆 hirotaka 裕孝 hirotaka 宏隆 hirotaka 洋孝 hirotaka 裕哉 hiroya/yūya 裕也 yūya/hiroya 浩也 hiroya
博也 hiroya 弘也 hiroya 祐也 yūya 雄也 yūya/katsuya 勇也 yūya 優也 yūya 友哉 tomoya/yūya 祐哉 yūya 雄哉 yūya 侑也 yūya 悠也 yūya 美 mi/yoshi 美香 mika 美佳 mika 美加 mika 実香 mika 美歌 mika
美花 mika 美樹 miki 美希 miki 幹 miki/kan 未来 miki/mirai 美樹子 mikiko 美紀子 mikiko 美貴子 mikiko 幹子 mikiko 幹夫 mikio 幹雄 mikio 三樹夫 mikio 幹太 kanta 美奈子 minako 美那子 minako
美奈 mina 美和子 miwako 三和子 miwako 美保 miho 美穂 miho 美帆 miho 三保 miho 美保子 mihoko 美穂子 mihoko 美代子 miyoko 三代子 miyoko 美世子 miyoko 美雪 miyuki 深雪 miyuki 美幸 miyuki
美由紀 miyuki 美由起 miyuki 美里 misato 美郷 misato 美咲 misaki 岬 misaki 美沙 misa 美佐 misa 美佐子 misako 美沙子 misako 操子 misako 美鈴 misuzu 美砂 misa 美砂子 misako 美緒 mio 美央 mio
澪 mio 美桜 mio/miō 美優 miyu/miyū 未優 miyu 美結 miyu/miyū 美月 mizuki 瑞希 mizuki 瑞樹 mizuki 瑞穂 mizuho 水樹 mizuki 瑞 mizu みどり midori 都 miyako 美也子 miyako 都子 miyako 宮子 miyako
京 kyō/miyako 文子 fumiko/ayako 史子 fumiko 富美子 fumiko 二三子 fumiko 郁子 ikuko/fumiko 芙美子 fumiko 文江 fumie 史江 fumie 文恵 fumie 文代 fumiyo 文雄 fumio 文男 fumio 文夫 fumio
史郎 shirō/fumirō 史朗 shirō 文彦 fumihiko 史彦 fumihiko 文也 fumiya 史也 fumiya 郁也 fumiya/ikuya 文哉 fumiya 文人 fumito 文博 fumihiro 文明 fumiaki 文昭 fumiaki 史明 fumiaki 文 aya/fumi
綾 aya/ryō 彩 aya 綾子 ayako 彩子 ayako/saiko 亜矢子 ayako 礼子 reiko/ayako 玲子 reiko 麗子 reiko 怜子 reiko 令子 reiko 綾香 ayaka 彩香 ayaka 彩花 ayaka 綾乃 ayano 彩乃 ayano 彩夏 ayaka
綾音 ayane 彩音 ayane/ayaka 亜弥 aya 亜矢 aya 綾美 ayami 郁夫 ikuo 郁雄 ikuo 育夫 ikuo 育男 ikuo 郁郎 ikurō 育子 ikuko 郁美 ikumi 育美 ikumi 郁 iku/kaoru 香奈 kana 加奈 kana 佳奈 kana
加奈子 kanako 香奈子 kanako 佳奈子 kanako 可奈子 kanako 夏奈子 kanako 叶子 kanako/kyōko 香菜子 kanako 香菜 kana 華 hana/haruka 花 hana 花音 kanon 奏 kanade/sō 楓 kaede 桂 katsura/kei
葛 kazura 霞 kasumi 加代子 kayoko 佳代子 kayoko 香代子 kayoko 佳世子 kayoko 嘉代子 kayoko 佳代 kayo 加代 kayo 加世子 kayoko 勝男 katsuo 勝雄 katsuo 克夫 katsuo 克雄 katsuo 勝夫 katsuo
克男 katsuo 勝彦 katsuhiko 克彦 katsuhiko 勝也 katsuya 克也 katsuya 勝哉 katsuya 克哉 katsuya 勝利 katsutoshi 勝敏 katsutoshi 勝俊 katsutoshi 克敏 katsutoshi 克利 katsutoshi 勝美 katsumi
克己 katsumi 克美 katsumi 勝己 katsumi 克巳 katsumi 克行 katsuyuki 勝之 katsuyuki 克之 katsuyuki 勝行 katsuyuki 勝幸 katsuyuki 勝弘 katsuhiro 勝広 katsuhiro 克弘 katsuhiro 克博 katsuhiro
勝博 katsuhiro 勝正 katsumasa 勝義 katsuyoshi 勝則 katsunori 勝明 katsuaki 勝昭 katsuaki 克明 katsuaki 勝一 katsuichi/shōichi 勝治 katsuji/katsuharu 勝次 katsuji 勝三 katsuzō 勝子 katsuko
克子 katsuko 桂介 keisuke 圭介 keisuke 啓介 keisuke 慶介 keisuke 敬介 keisuke 恵介 keisuke 圭佑 keisuke 啓輔 keisuke 圭輔 keisuke 慶輔 keisuke 敬輔 keisuke 佳祐 keisuke 圭祐 keisuke
圭一 keiichi 啓一 keiichi 慶一 keiichi 敬一 keiichi/takakazu 恵一 keiichi 景一 keiichi 桂一 keiichi 佳一 keiichi/yoshikazu 啓二 keiji 圭二 keiji 慶二 keiji 敬二 keiji 恵二 keiji 啓司 keiji
圭司 keiji 敬司 keiji 恵司 keiji 慶司 keiji 啓治 keiji 恵治 keiji 敬三 keizō 恵三 keizō 啓三 keizō 慶三 keizō 圭三 keizō 敬造 keizō 恵造 keizō 圭吾 keigo 圭悟 keigo 慶悟 keigo 啓吾 keigo
敬吾 keigo 恵吾 keigo 圭太 keita 慶太 keita 啓太 keita 敬太 keita 恵太 keita 景太 keita 慧太 keita 啓一郎 keiichirō 圭一郎 keiichirō 慶一郎 keiichirō 敬一郎 keiichirō 慶 kei 圭 kei
啓 kei/hiroshi 渓 kei 桂三 keizō 憲 ken 謙 ken/yuzuru 健吾 kengo 賢吾 kengo 謙吾 kengo 健悟 kengo 謙悟 kengo 研吾 kengo 健介 kensuke 謙介 kensuke 賢介 kensuke 健輔 kensuke 賢輔 kensuke
憲介 kensuke 研介 kensuke 謙輔 kensuke 憲太郎 kentarō 謙太郎 kentarō 顕太郎 kentarō 研太郎 kentarō 謙太 kenta 賢太 kenta 憲太 kenta 健人 kento/taketo 賢人 kento 健斗 kento 謙人 kento 拳 ken
健三郎 kenzaburō 賢三郎 kenzaburō 健三 kenzō 賢三 kenzō 謙三 kenzō 憲三 kenzō 健造 kenzō 健蔵 kenzō 権三 gonzō 健作 kensaku 謙作 kensaku 研作 kensaku 賢作 kensaku 憲作 kensaku 健也 kenya
賢也 kenya 賢哉 kenya 憲哉 kenya 研也 kenya 建夫 tateo/takeo 春 haru 晴 haru/sei 陽 yō/akira/hinata 遥 haruka/yō 遙 haruka 春香 haruka 晴香 haruka 遥香 haruka 春菜 haruna 陽菜 hina/haruna
春奈 haruna 晴奈 haruna 榛名 haruna 遥菜 haruna 春美 harumi 晴美 harumi 治美 harumi 春海 harumi 晴海 harumi 春子 haruko 晴子 haruko 治子 haruko 温子 atsuko/haruko 春樹 haruki 晴樹 haruki
春希 haruki 陽輝 haruki 春雄 haruo 晴夫 haruo 春男 haruo 治男 haruo 晴雄 haruo 春夫 haruo 治夫 haruo 治雄 haruo 晴男 haruo 晴彦 haruhiko 春彦 haruhiko 治彦 haruhiko 晴久 haruhisa
治久 haruhisa 晴信 harunobu 春信 harunobu 晴人 haruto 陽人 haruto 悠人 haruto/yūto 陽翔 haruto 悠斗 yūto/haruto 勇斗 yūto/hayato 優斗 yūto 裕斗 yūto/hiroto 雄斗 yūto 湊 minato 湊斗 minato
蓮 ren 廉 ren 漣 ren 凛 rin 凜 rin 鈴 suzu/rin 律 ritsu 律子 ritsuko 立子 ritsuko/tatsuko 結衣 yui 唯 yui 由衣 yui 優衣 yui 結菜 yuina/yuna 結愛 yua/yume 陽葵 himari 紬 tsumugi 芽衣 mei
芽生 mei 咲 saki 咲希 saki 沙紀 saki 早紀 saki 沙希 saki 咲子 sakiko 早紀子 sakiko 沙織 saori 佐織 saori 早織 saori 桜 sakura 咲良 sakura 佐知子 sachiko 幸代 sachiyo/yukiyo 沙也加 sayaka
清香 sayaka/kiyoka 彩也香 sayaka 爽香 sayaka 沙耶香 sayaka 早百合 sayuri 小百合 sayuri 沙百合 sayuri 小夜子 sayoko 佐代子 sayoko 佐和子 sawako 沙羅 sara 沙知 sachi 早苗 sanae 佐恵 sae 冴 sae
冴子 saeko 佐恵子 saeko 佐江子 saeko 紗栄子 saeko 作 saku 朔 saku 朔太郎 sakutarō 咲太郎 sakutarō 貞夫 sadao 貞雄 sadao 定雄 sadao 定夫 sadao 貞男 sadao 貞子 sadako 貞治 sadaharu/teiji
貞 sada/tadashi 定 sadamu 定一 teiichi/sadakazu 貞一 teiichi/sadakazu 禎一 teiichi 悌二 teiji 禎二 teiji 貞二 teiji 隆三 ryūzō 竜三 ryūzō 龍三 ryūzō 立三 ryūzō 忠雄 tadao 忠夫 tadao
忠男 tadao 只夫 tadao 唯夫 tadao 忠志 tadashi 忠司 tadashi/chūji 忠彦 tadahiko 忠行 tadayuki 忠之 tadayuki 忠幸 tadayuki 忠明 tadaaki 忠昭 tadaaki 忠義 tadayoshi 忠良 tadayoshi 忠弘 tadahiro
忠宏 tadahiro 忠相 tadasuke 忠信 tadanobu 忠興 tadaoki 忠治 chūji/tadaharu 直正 naomasa 照男 teruo 照雄 teruo 輝男 teruo 輝夫 teruo 照夫 teruo 輝雄 teruo 昭雄 akio 昭夫 akio 昭男 akio
明夫 akio 明雄 akio 明男 akio 章夫 akio 章雄 akio 秋夫 akio 秋雄 akio 秋男 akio 彰男 akio 晃夫 akio 晃男 akio 晃雄 akio 彰夫 akio 照子 teruko 輝子 teruko 輝美 terumi 照美 terumi 照代 teruyo
輝彦 teruhiko 照彦 teruhiko 輝之 teruyuki 照之 teruyuki 輝幸 teruyuki 輝行 teruyuki 輝明 teruaki 照明 teruaki 輝昭 teruaki 照久 teruhisa 輝久 teruhisa 輝義 teruyoshi 照義 teruyoshi
昭彦 akihiko 明彦 akihiko 章彦 akihiko 彰彦 akihiko 晃彦 akihiko 秋彦 akihiko 晶彦 akihiko 昭弘 akihiro 明弘 akihiro 昭宏 akihiro 章弘 akihiro 昭博 akihiro 明宏 akihiro 明博 akihiro
彰宏 akihiro 晃弘 akihiro 昭広 akihiro 昭浩 akihiro 晃宏 akihiro 晃広 akihiro 亮宏 akihiro 章博 akihiro 彰浩 akihiro 顕弘 akihiro 昭二郎 shōjirō 明人 akito/akihito 章人 akihito/akito
昭人 akihito/akito 彰人 akihito/akito 秋人 akito 明生 akio 明良 akira/akiyoshi 明紀 akinori 昭典 akinori 明典 akinori 明徳 akinori 章則 akinori 晃典 akinori 昭則 akinori 明則 akinori
明久 akihisa 章久 akihisa 昭久 akihisa 彰久 akihisa 晃久 akihisa 朗 akira/rō 晃司 kōji 晃二 kōji 晃平 kōhei 晃太郎 kōtarō 晃輔 kōsuke 晃介 kōsuke 晃生 kōsei/akio 晃一郎 kōichirō
昂 takashi/kō 恒夫 tsuneo 恒雄 tsuneo 常雄 tsuneo 常夫 tsuneo 恒男 tsuneo 常男 tsuneo 恒子 tsuneko 常子 tsuneko 恒彦 tsunehiko 恒久 tsunehisa 恒一 tsunekazu/kōichi 恒一郎 kōichirō
綱男 tsunao 次男 tsugio 次夫 tsugio 二男 tsugio 継男 tsugio 嗣男 tsugio 次雄 tsugio 津代志 tsuyoshi 伸 shin/noboru 鉱太郎 kōtarō 茂樹 shigeki 茂雄 shigeo 茂男 shigeo 茂夫 shigeo 繁雄 shigeo
重雄 shigeo 重男 shigeo 重夫 shigeo 繁夫 shigeo 繁男 shigeo 成雄 shigeo 滋夫 shigeo 滋男 shigeo 成男 shigeo 茂子 shigeko 重子 shigeko 成子 shigeko/seiko 繁子 shigeko 茂之 shigeyuki
重之 shigeyuki 成之 shigeyuki 繁之 shigeyuki 茂行 shigeyuki 重行 shigeyuki 茂彦 shigehiko 重彦 shigehiko 成彦 shigehiko 繁樹 shigeki 重樹 shigeki 成樹 shigeki 繁治 shigeharu/shigeji
重治 shigeharu/jūji 重明 shigeaki 成明 shigeaki 茂明 shigeaki 重昭 shigeaki 重利 shigetoshi 重幸 shigeyuki 重光 shigemitsu 重義 shigeyoshi 茂美 shigemi 重美 shigemi 成美 narumi/shigemi
鳴海 narumi 鎮夫 shizuo 志津子 shizuko 志津江 shizue 志保 shiho 志穂 shiho 志帆 shiho 詩織 shiori 栞 shiori 史織 shiori 志織 shiori 忍 shinobu 志信 shinobu 篤 atsushi 敦 atsushi
惇 atsushi/jun 厚 atsushi 温 atsushi/yutaka 篤志 atsushi 敦志 atsushi 敦史 atsushi 淳史 atsushi 厚志 atsushi 篤史 atsushi 淳司 atsushi/junji 敦司 atsushi 篤司 atsushi 敦夫 atsuo 敦男 atsuo
篤男 atsuo 厚男 atsuo 敦雄 atsuo 淳夫 atsuo 敦子 atsuko 篤子 atsuko 厚子 atsuko 淳子 junko/atsuko 敦彦 atsuhiko 篤彦 atsuhiko 篤弘 atsuhiro 敦弘 atsuhiro 敦也 atsuya 淳也 junya/atsuya
純也 junya 順也 junya 潤也 junya 隼也 junya/shunya 準也 junya 純子 junko/sumiko 順子 junko/yoriko 潤子 junko 絢子 junko/ayako 準子 junko 澄子 sumiko 寿美子 sumiko 須美子 sumiko
純平 junpei/jumpei 順平 junpei/jumpei 淳平 junpei/jumpei 潤平 junpei/jumpei 純三 junzō 順三 junzō 潤三 junzō 純二 junji 順二 junji 淳二 junji 潤二 junji 純司 junji 順司 junji 純治 junji
順治 junji 淳治 junji 準二 junji 準治 junji 純生 sumio/jun'ei 澄夫 sumio 澄雄 sumio 澄男 sumio 純夫 sumio 純雄 sumio 住男 sumio 澄江 sumie 澄人 sumito 丞 susumu/jō 紀夫 norio 則夫 norio
典夫 norio 紀雄 norio 憲夫 norio 徳夫 norio/tokuo 法夫 norio 則雄 norio 紀男 norio 典男 norio 則男 norio 範夫 norio 憲雄 norio 憲男 norio 規夫 norio 紀之 noriyuki 則之 noriyuki 憲之 noriyuki
典之 noriyuki 紀行 noriyuki 則行 noriyuki 範之 noriyuki 徳之 noriyuki 規之 noriyuki 徳行 noriyuki 典幸 noriyuki 紀幸 noriyuki 憲幸 noriyuki 則幸 noriyuki 紀彦 norihiko 典彦 norihiko
憲彦 norihiko 則彦 norihiko 範彦 norihiko 徳彦 norihiko/naruhiko 紀明 noriaki 則明 noriaki 憲明 noriaki 典明 noriaki 憲昭 noriaki 紀昭 noriaki 典昭 noriaki 則昭 noriaki 徳明 noriaki
範明 noriaki 規明 noriaki 典章 noriaki 憲章 noriaki/kenshō 典広 norihiro 憲弘 norihiro 紀宏 norihiro 典弘 norihiro 則宏 norihiro 範浩 norihiro 教夫 norio 紀香 norika 典久 norihisa
紀久 norihisa 憲久 norihisa 徳久 norihisa 憲吾 kengo 憲人 norito/kento 範人 norito 典人 norito 徳男 tokuo/norio 徳雄 tokuo/norio 徳次郎 tokujirō 徳太郎 tokutarō 徳治 tokuji/tokuharu
篤郎 atsurō/tokurō 篤朗 atsurō 敦郎 atsurō 淳朗 atsurō 渚 nagisa 凪 nagi 汀 nagisa/migiwa 夏子 natsuko 奈津子 natsuko 菜津子 natsuko 夏美 natsumi 菜摘 natsumi 奈津美 natsumi 夏海 natsumi
夏希 natsuki 菜月 natsuki 夏樹 natsuki 奈月 natsuki 夏生 natsuo 夏男 natsuo 夏雄 natsuo 七海 nanami 七美 nanami 菜々子 nanako 奈々子 nanako 菜々美 nanami 奈々 nana 菜々 nana 奈美 nami
奈美子 namiko 波子 namiko 奈美恵 namie 浪江 namie 信江 nobue 伸江 nobue 信恵 nobue 希美 nozomi 希望 nozomi 仁美 hitomi 瞳 hitomi 日向 hinata/hyūga 陽向 hinata/hyūga 光莉 hikari 日菜子 hinako
雛子 hinako 陽菜子 hinako 日出子 hideko 仁志 hitoshi 人志 hitoshi 久夫 hisao 久雄 hisao 久男 hisao 寿男 toshio/hisao 尚夫 hisao/naoo 久志 hisashi 久史 hisashi 尚志 hisashi/takashi/naoshi
寿志 hisashi 久美 kumi/hisami 久実 kumi 公美 kumi 來未 kumi 久枝 hisae 久恵 hisae 久江 hisae 寿江 hisae/toshie 久代 hisayo 久之 hisayuki 久幸 hisayuki 久明 hisaaki 久和 hisakazu
久嗣 hisatsugu 久仁子 kuniko 邦子 kuniko 国子 kuniko 邦夫 kunio 邦男 kunio 国男 kunio 国夫 kunio 国雄 kunio 邦雄 kunio 久仁夫 kunio 邦彦 kunihiko 国彦 kunihiko 邦明 kuniaki 国昭 kuniaki
国明 kuniaki 邦昭 kuniaki 邦弘 kunihiro 国広 kunihiro 邦宏 kunihiro 邦治 kuniharu 邦武 kunitake 邦光 kunimitsu 国光 kunimitsu 公男 kimio 公夫 kimio 君夫 kimio 公雄 kimio 君男 kimio
喜美男 kimio 喜美子 kimiko 公子 kimiko 君子 kimiko 貴美子 kimiko 紀美子 kimiko 希美子 kimiko 君江 kimie 喜美江 kimie 公江 kimie 公彦 kimihiko 君彦 kimihiko 公一郎 kōichirō 清美 kiyomi
清志 kiyoshi 清史 kiyoshi/kiyofumi 潔子 kiyoko 喜代子 kiyoko 紀代子 kiyoko 貴代子 kiyoko 清江 kiyoe 清春 kiyoharu 清人 kiyoto/kiyohito 清隆 kiyotaka 清孝 kiyotaka 清彦 kiyohiko 清文 kiyofumi
清明 kiyoaki/seimei 清昭 kiyoaki 喜久子 kikuko 菊子 kikuko 菊江 kikue 菊枝 kikue 喜久雄 kikuo 菊男 kikuo 菊雄 kikuo 喜久夫 kikuo 喜代志 kiyoshi 喜一 kiichi 貴一 kiichi/takakazu
喜三郎 kisaburō 希一 kiichi 輝一 kiichi/terukazu 絹子 kinuko 絹代 kinuyo 絹江 kinue 欽一 kin'ichi 金一 kin'ichi 欣一 kin'ichi 均一 kin'ichi 欣也 kin'ya 欣二 kinji 金次 kinji 銀二 ginji
銀次 ginji 銀治 ginji 弦 gen 源 gen/minamoto 元気 genki 元太 genta 源太 genta 玄太 genta 源一郎 gen'ichirō 元一 gen'ichi/motokazu 源一 gen'ichi 玄 gen 源太郎 gentarō 源三 genzō 元三 genzō
源次郎 genjirō 源治 genji 基 motoi/hajime 基子 motoko 元子 motoko 素子 motoko 基之 motoyuki 元之 motoyuki 元春 motoharu 基晴 motoharu 元彦 motohiko 基彦 motohiko 元博 motohiro 基弘 motohiro
元弘 motohiro 基裕 motohiro 本子 motoko 桃子 momoko 百子 momoko 百恵 momoe 百花 momoka 桃花 momoka 桃香 momoka 桃江 momoe 萌子 moeko 萌香 moeka/moka 萌美 moemi 盛雄 morio 守男 morio
守夫 morio 森夫 morio 守雄 morio 守彦 morihiko 守弘 morihiro 盛彦 morihiko 盛夫 morio 睦子 mutsuko 睦美 mutsumi 睦 mutsumi 睦夫 mutsuo 睦男 mutsuo 六男 mutsuo 睦雄 mutsuo 宗男 muneo
宗夫 muneo 宗雄 muneo 宗治 muneharu 宗久 munehisa 宗 sō/mune 宗介 sōsuke 宗助 sōsuke 宗輔 sōsuke 壮介 sōsuke 奏介 sōsuke 颯介 sōsuke 聡介 sōsuke 壮一 sōichi 宗一 sōichi 総一 sōichi
聡一 sōichi 惣一 sōichi 聡一郎 sōichirō 惣一郎 sōichirō 壮一郎 sōichirō 颯太 sōta 壮太 sōta 奏太 sōta 創太 sōta 聡太 sōta 蒼太 sōta 爽太 sōta 宗太 sōta 草太 sōta 聡太郎 sōtarō 奏太郎 sōtarō
壮太郎 sōtarō 創 sō/hajime/tsukuru 壮 sō/takeshi 颯 sō/hayate 疾風 hayate 壮平 sōhei 宗平 sōhei 蒼平 sōhei 奏平 sōhei 弥生 yayoi 八重子 yaeko 八重 yae 保 tamotsu 有 tamotsu/yū 保雄 yasuo
保之 yasuyuki 環 tamaki 珠美 tamami 珠子 tamako 玉子 tamako 珠代 tamayo 珠江 tamae 玉江 tamae 民子 tamiko 多美子 tamiko 民雄 tamio 民夫 tamio 民男 tamio 妙子 taeko 多恵子 taeko 多江子 taeko
孝江 takae 隆江 takae 貴美 takami/kimi 滝子 takiko 竹子 takeko 武子 takeko 竹雄 takeo 竹男 takeo 竹次郎 takejirō 多喜二 takiji 田鶴子 tazuko 千佳子 chikako 千賀子 chikako 知香子 chikako
親子 chikako 周子 chikako/shūko 千香子 chikako 千佳 chika 千香 chika 知佳 chika 智香 chika/tomoka 知香 chika/tomoka 主税 chikara 長太郎 chōtarō 長治 chōji/nagaharu 長吉 chōkichi 翼 tsubasa
剛史 tsuyoshi/takeshi 強志 tsuyoshi 剛士 tsuyoshi/takeshi 健史 takeshi/kenji 艶子 tsuyako 露子 tsuyuko 鶴子 tsuruko 鶴代 tsuruyo 輝美子 kimiko 輝樹 teruki 輝人 teruto/akihito 輝一郎 kiichirō
透子 tōko 冬子 fuyuko/tōko 瞳子 tōko 桐子 kiriko/tōko 燈子 tōko 塔子 tōko 東子 tōko/haruko 時男 tokio 時夫 tokio 時雄 tokio 時子 tokiko 登紀子 tokiko 斗真 tōma 冬馬 tōma 冬真 tōma 当麻 tōma
富雄 tomio 富男 tomio 富夫 tomio 富美男 fumio/tomio 登美子 tomiko 富子 tomiko 冨美子 fumiko 富江 tomie 登美江 tomie 富士夫 fujio 富士男 fujio 富士雄 fujio 不二夫 fujio 不二雄 fujio
藤雄 fujio 藤子 fujiko 富士子 fujiko 不二子 fujiko 房子 fusako 芙沙子 fusako 総子 fusako 房江 fusae 房枝 fusae 房雄 fusao 芙雪 fuyuki 冬樹 fuyuki 冬彦 fuyuhiko 冬美 fuyumi 真冬 mafuyu
夏帆 kaho 果歩 kaho 佳穂 kaho 果穂 kaho 寿美 sumi/toshimi 真琴 makoto 真言 makoto 琴 koto 琴子 kotoko 琴音 kotone 琴美 kotomi 琴絵 kotoe 小春 koharu 心春 koharu 心 kokoro/shin
心愛 kokoa/kokona 小雪 koyuki 伍郎 gorō 悟志 satoshi 悟史 satoshi 悟司 satoshi 諭 satoshi/satoru 諭志 satoshi 理恵 rie 理絵 rie 利恵 rie 里恵 rie 梨恵 rie 理恵子 rieko 利恵子 rieko
里枝子 rieko 理江子 rieko 理香 rika 里香 rika 梨花 rika 梨香 rika 里佳 rika 理佳 rika 利香 rika 理沙 risa 里沙 risa 理紗 risa 梨沙 risa 梨紗 risa 里佐 risa 理子 riko/michiko/masako 莉子 riko
梨子 riko 璃子 riko 理央 rio 里緒 rio 莉緒 rio 梨緒 rio 璃音 rion/rio 理人 rihito/masato 陸 riku 陸斗 rikuto 陸人 rikuto 陸太 rikuta 力也 rikiya 力哉 rikiya 力丸 rikimaru 留美 rumi 瑠美 rumi
留美子 rumiko 瑠美子 rumiko 瑠璃子 ruriko 瑠璃 ruri 瑠奈 runa 月 runa/tsuki 玲 rei/ryō 礼 rei 麗 rei/urara 怜 rei/ryō 零 rei 玲奈 rena/reina 麗奈 reina 怜奈 rena/reina 麗華 reika 玲香 reika
礼香 reika 礼二 reiji 玲二 reiji 令二 reiji 怜司 reiji 礼司 reiji 蓮司 renji 蓮太郎 rentarō 廉太郎 rentarō 若菜 wakana 和歌子 wakako 和香子 wakako 稚子 wakako 和佳子 wakako 亜衣 ai 藍 ai
愛美 manami/aimi 真奈美 manami 愛実 manami/aimi 藍子 aiko 愛理 airi 愛梨 airi 愛莉 airi 愛菜 aina/mana 愛奈 aina/mana 愛香 aika/manaka 真奈 mana 真菜 mana 茜音 akane 明音 akane 梓紗 azusa
杏 an/anzu 杏奈 anna 安奈 anna 杏樹 anju 庵 iori 伊織 iori 維織 iori 泉 izumi 和泉 izumi 泉美 izumi 依子 yoriko 頼子 yoriko 一平 ippei 逸平 ippei 逸郎 itsurō 逸夫 itsuo 逸雄 itsuo 五男 itsuo
逸子 itsuko 伊津子 itsuko 逸美 itsumi 厳 iwao/gen 巌 iwao 巖 iwao 磐 iwao/ban 岩男 iwao 岩雄 iwao 功 isao/kō 勲 isao/kun 勇夫 isao 勇雄 isao 勇男 isao 敢 isamu/kan 勇吉 yūkichi 勇三 yūzō
雄三 yūzō 祐三 yūzō 裕三 yūzō 有三 yūzō 雄造 yūzō 雄蔵 yūzō 裕蔵 yūzō 雄作 yūsaku 優作 yūsaku 勇作 yūsaku 悠作 yūsaku 祐作 yūsaku 友作 yūsaku/tomosaku 雄吾 yūgo 勇吾 yūgo 悠吾 yūgo
雄大 yūdai 悠大 yūdai/haruto 勇大 yūdai 優大 yūdai 雄飛 yūhi 雄人 yūto/katsuto 優人 yūto/masato 祐人 yūto 友人 tomohito/yūto 佑介 yūsuke 佑輔 yūsuke 侑介 yūsuke 悠輔 yūsuke 佑太 yūta
佑 yū/tasuku 侑 yū 佑子 yūko 侑子 yūko 雄平 yūhei 悠平 yūhei 裕平 yūhei 祐平 yūhei 友平 yūhei/tomohei 幸夫 yukio 幸雄 yukio 幸男 yukio 行雄 yukio 行男 yukio 行夫 yukio 雪夫 yukio 雪男 yukio
由紀雄 yukio 幸生 yukio/kōsei 幸彦 yukihiko 行彦 yukihiko 之彦 yukihiko 由紀彦 yukihiko 幸弘 yukihiro 幸宏 yukihiro 行弘 yukihiro 行宏 yukihiro 幸博 yukihiro 之浩 yukihiro 幸広 yukihiro
幸浩 yukihiro 行広 yukihiro 行洋 yukihiro 幸洋 yukihiro 幸也 yukiya/kōya 幸哉 yukiya/kōya 雪也 yukiya 幸人 yukito/yukihito 行人 yukito/yukihito 雪人 yukito 幸信 yukinobu 行信 yukinobu
幸典 yukinori 幸則 yukinori 幸紀 yukinori/kōki 行則 yukinori 幸恵 yukie/sachie 雪絵 yukie 由紀恵 yukie 幸枝 yukie/sachie 幸美 yukimi/sachimi/miyuki 幸吉 kōkichi/yukiyoshi 幸四郎 kōshirō
孝四郎 kōshirō 幸三郎 kōzaburō 孝三郎 kōzaburō 幸三 kōzō/yukizō 孝三 kōzō 浩三 kōzō/hirozō 耕三 kōzō 公三 kōzō 弘三 kōzō 康三 kōzō/yasuzō 耕造 kōzō 浩造 kōzō 幸造 kōzō 孝造 kōzō 功三 kōzō
光三 kōzō/mitsuzō 耕作 kōsaku 康作 kōsaku 幸作 kōsaku 浩作 kōsaku 孝作 kōsaku 光作 kōsaku 行 kō/yuki 公 kō/isao/tadashi 剛太 gōta 豪太 gōta 剛平 gōhei 豪介 gōsuke 郷 gō 結弦 yuzuru
彰晃 shōkō 半蔵 hanzō 五典 itsunori 角栄 kakuei 茂徳 shigenori 伝次郎 denjirō 雄彦 takehiko/yūhiko 伸弥 shin'ya 信弥 shin'ya 三津五郎 mitsugorō 團十郎 danjūrō 海老蔵 ebizō 勘三郎 kanzaburō
菊五郎 kikugorō 藤十郎 tōjūrō 玉三郎 tamasaburō 猿之助 ennosuke 文左衛門 bunzaemon 芭蕉 bashō 北斎 hokusai 広重 hiroshige 歌麿 utamaro 写楽 sharaku 光琳 kōrin 利休 rikyū 織部 oribe
永徳 eitoku 等伯 tōhaku 若冲 jakuchū 応挙 ōkyo 禎 tadashi/tei 正久 masahisa 孜 tsutomu 護熙 morihiro 恒三 kōzō 鮎子 ayuko 大志郎 daishirō 志郎 shirō 康稔 yasutoshi 熙 hiroshi 博一 hirokazu
靖一 yasukazu 哲志 tetsushi
`
