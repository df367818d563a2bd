package name

// hanBodies are companies and public bodies whose English name is not that of its parts:
// 北京理工大学 is the Beijing Institute of Technology. It is the name, or the beginning of
// the name, that each gives itself in English, as its pages and the lists print it. The
// lines are those of hanWords; to add one, add a line.
const hanBodies = `
中国电科/中國電科/中电科 cetc
长荣/長榮 evergreen
卡巴斯基 kaspersky
俄罗斯石油/俄羅斯石油 rosneft
俄罗斯天然气工业/俄羅斯天然氣工業 gazprom
俄罗斯联邦储蓄银行/俄羅斯聯邦儲蓄銀行 sberbank
俄罗斯储蓄银行/俄羅斯儲蓄銀行 sberbank
俄罗斯外贸银行/俄羅斯外貿銀行 vtb bank
联合飞机制造/聯合飛機製造 united aircraft
联合造船/聯合造船 united shipbuilding
伊朗国家石油/伊朗國家石油 national iranian oil
伊斯兰革命卫队/伊斯蘭革命衛隊 islamic revolutionary guard corps
马汉航空/馬漢航空 mahan air
伊朗航空 iran air
高丽航空/高麗航空 air koryo
委内瑞拉国家石油/委內瑞拉國家石油 petroleos de venezuela
委内瑞拉石油/委內瑞拉石油 petroleos de venezuela
缅甸油气/緬甸油氣 myanma oil and gas
缅甸经济控股/緬甸經濟控股 myanma economic holdings
朝鲜矿业开发贸易/朝鮮礦業開發貿易 korea mining development trading
伊斯兰国/伊斯蘭國 islamic state
真主党/真主黨 hizballah
基地组织/基地組織 qaida
普京 putin
卢卡申科/盧卡申科 lukashenko
哈梅内伊/哈梅內伊 khamenei
马杜罗/馬杜羅 maduro
中国运载火箭技术研究院/中國運載火箭技術研究院 china academy of launch vehicle technology
中国空间技术研究院/中國空間技術研究院 china academy of space technology
上海航天技术研究院/上海航天技術研究院 shanghai academy of spaceflight technology
哈尔滨工业大学/哈爾濱工業大學 harbin institute of technology
西北工业大学/西北工業大學 northwestern polytechnical university
国防科技大学/國防科技大學 national university of defence technology
国防科学技术大学/國防科學技術大學 national university of defence technology
北京理工大学/北京理工大學 beijing institute of technology
大连理工大学/大連理工大學 dalian university of technology
华南理工大学/華南理工大學 south china university of technology
武汉理工大学/武漢理工大學 wuhan university of technology
中国工程物理研究院/中國工程物理研究院 china academy of engineering physics
中国核工业集团/中國核工業集團 china national nuclear corporation
中国广核集团/中國廣核集團 china general nuclear power
中国船舶重工集团/中國船舶重工集團 china shipbuilding industry
中国船舶工业集团/中國船舶工業集團 china state shipbuilding
中国船舶集团/中國船舶集團 china state shipbuilding
中国兵器工业集团/中國兵器工業集團 china north industries group
中国兵器装备集团/中國兵器裝備集團 china south industries group
中国电子信息产业集团/中國電子信息產業集團 china electronics corporation
中国商用飞机/中國商用飛機 commercial aircraft corporation of china
中国航空发动机集团/中國航空發動機集團 aero engine corporation of china
中国海洋石油/中國海洋石油 china national offshore oil
中海油 cnooc
中国移动通信集团/中國移動通信集團 china mobile communications group
中国移动/中國移動 china mobile
中国电信/中國電信 china telecom
中国联合网络通信/中國聯合網絡通信 china united network communications
中国联通/中國聯通 china unicom
中国北方工业/中國北方工業 china north industries
中国铁建/中國鐵建 china railway construction
中国航发/中國航發 aero engine corporation of china
中船重工 china shipbuilding industry
中芯 smic
中国石油天然气/中國石油天然氣 china national petroleum
`
