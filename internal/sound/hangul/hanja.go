package hangul

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// hanja are the Korean readings of characters that names of people are written
// with, traditional and simplified: facts of the table of characters for names of
// the Supreme Court of Korea and of the field kHangul of the Unihan database. To
// add one, add it to its line.
const hanja = `
가 嘉 佳 家 可
각 珏 覺
갑 甲 鉀
강 姜 康 強 强 剛 刚 江 岡 鋼
건 健 建 鍵 乾
걸 杰 傑
격 格
견 見 堅
결 潔 決
겸 謙 兼
경 京 景 慶 庆 敬 卿 庚 璟 瓊 琼 經 耕 鏡 競
계 桂 啓 启 繼 继 溪
고 高
곡 谷
곤 坤 崑
공 孔 公
과 果 科
곽 郭
관 寬 宽 官 觀 观 冠 管 款 灌
광 光 廣 广
굉 宏
교 敎 嬌 校 喬
구 具 九 久 求
국 國 国 局
군 軍 军 君
권 權 权 拳 勸
귀 貴 歸 龜
규 奎 圭 揆 規 规 葵 珪 糾 閨
균 均 鈞
극 克 極
근 根 謹 谨 近 勤 槿 僅
금 琴 錦 锦 今
기 奇 基 起 琪 璣 其 冀 氣 气 紀 琦 麒 棋 祺 淇 箕
길 吉 佶
김 金
나 羅 罗 那 娜 奈
낙 洛 諾 珞
남 南 男 楠 湳
낭 朗
노 魯 鲁
능 能
단 丹 端 段 檀
달 達 达
담 潭 談
당 唐 堂 棠
대 大
덕 德 悳
도 都 道 度 島 岛
돈 敦
동 東 东 同 棟 栋 童 彤 桐 凍 董
두 斗 杜
라 蘿
락 樂
란 蘭 兰
랑 郞
래 來 萊
량 良 亮 諒
려 麗 丽
력 力
련 蓮 莲 連 连 憐 漣
렬 烈
렴 濂
령 玲 靈 灵 領 嶺
례 禮 礼 例
로 盧 卢 路 露 鷺
록 祿 禄 綠 绿
롱 瀧
뢰 賚
룡 龍 龙
루 樓
류 柳 劉 刘 流
륙 陸
륜 倫 崙
률 律
륭 隆
리 李 利 理
린 璘 隣
림 林 琳 霖 淋
립 立
마 馬 马
만 萬 万 滿 满 曼 晩
매 梅
맹 孟
면 勉
명 明 命 銘 铭 鳴
모 毛 模 牡
목 睦 木
묘 妙
무 武 茂 懋 舞
묵 默 墨
문 文 門 门 汶
미 美 米 薇 渼
민 民 敏 旻 閔 闵 珉 玟 暋
박 朴 博
반 潘
방 方 邦
배 裵 裴 培
백 白 百
번 繁 蕃
범 範 范 凡 汎
벽 碧 壁
변 卞 邊 边
별 別
병 炳 秉 丙 兵 柄 昺 昞 棅
보 寶 宝 甫 保 普 輔 步
복 福 復 复
봉 奉 峰 鳳 凤 峯 逢 烽
부 富
비 飛 妃 丕
빈 彬 斌 賓 宾 嬪
사 士 史 師 思 司 沙
산 山 珊
삼 三 森
상 相 尙 尚 商 祥 常 想 湘
서 徐 瑞 西 書 緖 舒 抒
석 石 錫 锡 碩 硕 奭 析
선 善 宣 先 仙 鮮 鲜 璿 璇 瑄 扇
설 雪 薛 卨
섭 燮 攝 涉
성 成 星 聖 圣 誠 诚 盛 性 晟 城
세 世 洗
소 蘇 苏 素 昭 韶 小 少
손 孫 孙
솔 率
송 宋 松
쇠 釗
수 秀 洙 守 壽 寿 水 修
숙 淑 叔
순 順 顺 淳 舜 純 纯 洵
숭 崇
슬 瑟 膝
승 承 勝 胜 昇 升 丞 乘
시 時 詩 施 始
식 植 式 湜
신 申 信 新 愼 慎 辛 臣
실 實
심 沈 心
아 雅
안 安 雁 晏
애 愛 爱 厓
약 若
양 楊 杨 梁 洋 陽
어 魚 於
언 彦 彥
엄 嚴 严
여 與 与 如 汝 呂 吕
연 延 姸 妍 淵 渊 燕 然 娟 衍
열 悅 悦
염 廉
엽 葉 叶 燁 烨 曄
영 英 永 榮 荣 泳 映 寧 宁 瑛 暎 盈 詠 咏
예 藝 艺 芮 睿 叡 譽
오 吳 吴 五 悟 梧 旿
옥 玉
온 溫 温 穩
완 完 琬 婉
왕 王 旺
요 堯 耀
용 勇 容 鏞 镛 用 庸 溶 蓉
우 宇 佑 雨 祐 友 禹 右 愚 牛 于 瑀
욱 旭 昱 郁 煜
운 雲 云 運 运 芸 澐
웅 雄 熊
원 元 源 遠 远 媛 願 愿 原 圓 園 苑 沅 瑗
월 月
위 魏 偉 伟
유 兪 俞 有 裕 柔 由 攸 惟 維 瑜 游
윤 尹 允 潤 润 胤 鈗 奫
율 栗
융 融
은 恩 銀 银 殷 誾 垠 溵
을 乙
의 義 义 儀 仪 毅 宜 懿 誼
이 伊 二 怡 易 貳 履
익 益 翼 翊 瀷
인 仁 寅 麟 人 印 忍 因
일 日 一 逸 壹 溢
임 任
자 子 慈
장 張 张 章 長 长 壯 壮 蔣 蒋 莊 庄 璋
재 在 載 载 才 宰 財 财 再 齋 栽
적 迪 積
전 全 田 錢 钱
절 節
점 點 漸
정 正 鄭 郑 丁 貞 贞 靜 静 政 廷 晶 鼎 定 禎 祯 程 珽 淨 姃 楨
제 濟 济 帝 諸 诸 齊 悌 祭
조 趙 赵 曺 曹 祚 朝 造 照 兆
종 鍾 钟 宗 種 种 從 終 琮 淙
주 朱 周 珠 柱 株 宙 主 洲 州 住
준 俊 峻 濬 浚 準 准 埈 遵 焌 晙 雋
중 中 重 仲 衆
지 志 智 池 芝 地 枝 知 祉
진 眞 真 鎭 镇 珍 振 進 进 震 辰 陳 陈 秦 津 晉 晋 塵 軫
차 車 车
찬 燦 灿 贊 赞 璨 讚
창 昌 昶 倉 仓 暢 畅 彰 滄 菖
채 蔡 彩
천 天 千 川 泉
철 哲 鐵 铁 澈 喆 徹 彻 轍 辙
청 淸 清 靑 青
초 楚 初 草 礎
총 聰 聪
최 崔
추 秋
춘 春 椿
충 忠 充
탁 卓 鐸 濯 琢
탄 坦 灘
태 泰 太 台 兌 邰
택 澤 泽 宅
통 通
판 判 板
팔 八
평 平 評
포 浦
표 表 杓
풍 豐 丰
필 弼 必 畢 毕 泌 珌
하 河 夏 賀 贺 霞 何 昰 廈
학 學 学 鶴 鹤
한 韓 韩 漢 汉 翰 瀚
함 咸
항 恒 恆 航
해 海
행 幸 行 杏
향 香 鄕 向
허 許 许
헌 憲 宪 獻 献 軒 櫶
혁 赫 革 爀 奕
현 賢 贤 鉉 铉 顯 显 炫 玄
형 亨 衡 馨 炯 瑩
혜 惠 慧 蕙
호 浩 虎 鎬 镐 昊 湖 豪 皓 護 护 好 灝 晧 瑚
홍 洪 弘 鴻 鸿 紅 红 泓
화 花 和 華 华 化 畵 樺
환 煥 焕 桓 歡 欢 換 奐 丸 渙
황 黃 黄 晃 滉
회 會 会 回 繪 淮
효 孝 曉 晓 涍
후 厚 侯
훈 勳 勋 訓 训 薰 熏 塤 壎
훤 萱
휘 輝 辉 徽 彙 暉
휴 休
흠 欽
흥 興 兴
희 熙 喜 姬 希 禧 熹 僖 羲 曦 憙
`

// koreanSurnames are the characters of Korean surnames.
const koreanSurnames = `金李朴崔鄭郑丁姜康趙赵曺曹尹張张章林任韓韩吳吴徐申辛愼慎權权黃黄安宋柳劉刘兪俞全田洪高文梁楊杨孫孙裵裴白許许南沈盧卢河郭成車车朱禹具閔闵羅罗陳陈池嚴严蔡元千方孔玄咸卞邊边廉呂吕秋都石宣薛馬马吉延魏表明奇潘玉印孟太`

var hanjaReadings = newHanja()

func newHanja() map[rune]rune {
	m := make(map[rune]rune)
	for line := range strings.Lines(strings.TrimSpace(hanja)) {
		f := strings.Fields(line)
		reading := []rune(f[0])[0]
		for _, list := range f[1:] {
			for _, r := range list {
				if _, ok := m[r]; !ok {
					m[r] = reading
				}
			}
		}
	}
	return m
}

// OfHan gives the name of a person in Chinese characters as it is read in Korean,
// in Hangul: 金正恩 is 김정은. A text that does not begin with a Korean surname, or
// has a character that is not known in Korean names, gives "".
func OfHan(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r == ' ' {
			continue
		}
		reading, ok := hanjaReadings[r]
		if !ok || !unicode.Is(unicode.Han, r) || b.Len() == 0 && !strings.ContainsRune(koreanSurnames, r) {
			return ""
		}
		b.WriteRune(reading)
	}
	return b.String()
}

// Readings gives the syllables that Chinese characters are read as in names of Korea,
// in Hangul, some of them more than once.
func Readings() []rune { return slices.Collect(maps.Values(hanjaReadings)) }

// FamilyNames gives the surnames of Korea as they are read, in Hangul, some of them twice.
func FamilyNames() []rune {
	var out []rune
	for _, r := range koreanSurnames {
		out = append(out, hanjaReadings[r])
	}
	return out
}
