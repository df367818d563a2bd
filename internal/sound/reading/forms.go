package reading

import "strings"

// forms are the characters of names that are written in several ways: the
// traditional one first, then the simplified one of China and the new one of
// Japan, then others in use. Sources: the General List of Simplified Chinese
// Characters (1986) and the Jōyō and Jinmeiyō kanji lists of Japan (2010 and
// 2017), with the old forms that these print beside the new ones. To add one, write
// all its forms together; a character stands in one group only.
const forms = `
陳陈 劉刘 楊杨 黃黄 趙赵 吳吴呉 孫孙 馬马 羅罗 鄭郑 謝谢 韓韩 馮冯 蕭萧肖 鄧邓 許许 蘇苏蘓 盧卢
蔣蒋 賈贾 葉叶 閻阎 鍾钟鐘 譚谭 陸陆 範范 韋韦 鄒邹 魯鲁 龔龚 萬万 錢钱 嚴严厳 賴赖頼 齊齐斉 齋斋斎
顧顾 龍龙竜 蘭兰 顏颜顔 莊庄荘 聶聂 關关関 溫温 駱骆 歐欧 華华 喬乔 賀贺 樓楼 區区 單单 應应応 項项
連连 鄔邬 紀纪 費费 湯汤 農农 鄺邝 張张 強强 長长 東东 雲云 國国圀 寶宝寳 貴贵 廣广広 開开 發发発 興兴
榮荣栄 豐丰豊 禮礼 義义 儀仪 偉伟 傑杰 勳勋勲 勝胜 勵励 協协 啟启啓 嘯啸 園园 圓圆円 聖圣 堅坚 壽寿
夢梦 學学 寧宁甯 實实実 寬宽寛 將将 島岛嶋嶌 峰峯 崗岗 嶽岳 師师 帶带帯 幹干 庫库 彥彦 後后 從从従 德徳
徵征 志誌 恆恒 悅悦 惠恵 慶庆 慎愼 憲宪 懷怀 戀恋 戰战 戶户戸 擇择択 澤泽沢 揚扬 敘叙 書书 會会 條条
棟栋 楓枫 極极 業业 樂乐楽 樹树 橋桥 機机 權权権 歡欢歓 歲岁歳 歷历歴 氣气気 淵渊 淺浅 漢汉 潤润 潔洁
濟济済 濤涛 灣湾 瀨濑瀬 瀧泷滝 濱滨浜 澁涩渋 燦灿 煥焕 爾尔 獻献 瑤瑶 環环 瓊琼 當当 畫画 盡尽 真眞
眾众 禎祯 祿禄 稅税 穗穂 穎颖 稱称 窪洼 競竞 筆笔 節节 純纯 紅红 細细 紹绍 經经 維维 綱纲 綠绿緑 緒绪
練练 縣县県 織织 總总 繼继 續续 聯联 聰聪聡 職职 肅肃 與与 舊旧 藝艺芸 萊莱 蓮莲 蓋盖 薩萨 藍蓝 薰薫
處处処 號号 術术 衛卫衞 視视 親亲 覺觉覚 觀观観 訓训 記记 詩诗 誠诚 語语 說说説 諸诸 諾诺 謙谦
謹谨 譽誉 讓让譲 貝贝 貞贞 財财 賢贤 賞赏 賓宾 贊赞 軍军 軒轩 輔辅 輝辉 轉转転 辺邊边邉 遠远 運运 達达
遙遥 遼辽 選选 鄉乡郷 鄰邻隣 釋释 鈞钧 銀银 銓铨 銘铭 鋒锋 錦锦 錫锡 鎮镇鎭 鏡镜 鐵铁鉄鐡 鑑鉴 門门
閏闰 間间 閔闵 陽阳 隨随 雙双 電电 靈灵霊 靜静 響响 韻韵 順顺 頌颂 預预 頤颐 願愿 顯显顕 風风 飛飞
養养 駿骏 騰腾 驥骥 髙高 體体 魚鱼 鳳凤 鳴鸣 鴻鸿 鵬鹏 鶴鹤 鷹鹰 麗丽 麥麦 黑黒 龜龟亀 亞亚亜 來来
倉仓 倫伦 傳传伝 優优 億亿 兒儿児 劍剑剣 勞劳労 匯汇滙 參参 雋隽 員员 圖图図 壯壮 奧奥 嫻娴 嬌娇 孃娘
宮宫 尋寻 巖岩巌 幾几 廈厦 彌弥 憐怜 憶忆 揮挥 時时 晉晋 曉晓暁 暉晖 暢畅 曄晔 棲栖 楨桢 樣様样 樺桦
檜桧 櫻樱桜 欽钦 沖冲 沈渖 涼凉 淨净浄 滿满満 灝灏 烏乌 無无 燁烨 營营営 獨独 瑩莹 瑪玛 產产産 畢毕
碩硕 祐佑 積积 穩稳 竇窦 簡简 終终 結结 絲丝 絹绢 綿绵 緣缘縁 績绩 聞闻 聲声 脩修 臨临 臺台 蔭荫 蘊蕴
螢萤蛍 詠咏 詢询 誼谊 貫贯 資资 賜赐 車车 載载 進进 遊游 適适 醫医 釗钊 鈺钰 鈴铃 鉉铉 鋼钢 錄录録
鎬镐 鏞镛 閑闲 陰阴 顥颢 饒饶 驍骁 鵑鹃 鶯莺 鹽盐塩 黨党 齡龄 壹壱 崎﨑嵜 邨村 嶺岭 嶸嵘 巒峦 葦苇
鋭锐 瑋玮 煒炜 璉琏 縝缜 瓏珑 鑄铸 鈿钿 鍋锅 鎌镰 鷺鹭 鴨鸭 鯨鲸 蝦虾 蘆芦 澗涧 堯尧 稻稲 飯饭 館馆
駒驹 曾曽 卽即 增増 敎教 靑青 徹彻 轍辙 緯纬 緻致 縱纵 圍围 團团 專专 帥帅 奬奖 姊姉 俠侠 凱凯 愷恺
劲勁 迪廸 熙煕
`

// canonical gives the traditional form of a character that has others.
var canonical = newCanonical()

func newCanonical() map[rune]rune {
	m := make(map[rune]rune, 1024)
	for group := range strings.FieldsSeq(forms) {
		first := []rune(group)[0]
		for _, r := range group {
			if _, ok := m[r]; !ok && r != first {
				m[r] = first
			}
		}
	}
	return m
}

// plain writes a text in the first forms of its characters.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if c, ok := canonical[r]; ok {
			return c
		}
		return r
	}, text)
}
