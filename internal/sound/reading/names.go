package reading

// chineseSurnames are the characters of surnames that syllables are read for, too:
// those of the Hundred Family Surnames (Bǎijiāxìng) that are in use.
const chineseSurnames = `趙錢孫李周吳鄭王馮陳褚衛蔣沈韓楊朱秦尤許何呂施張孔曹嚴華金魏陶姜戚謝鄒喻柏水竇章雲蘇潘葛奚范彭郎魯韋昌馬苗鳳花方俞任袁柳鮑史唐費廉岑薛雷賀倪湯
滕殷羅畢郝鄔安常樂于時傅皮卞齊康伍余元卜顧孟平黃和穆蕭尹姚邵湛汪祁毛狄米貝明臧計伏成戴談宋茅龐熊紀舒屈項祝董梁杜阮藍閔席季麻強賈路江童顏郭梅盛林刁鍾徐邱駱高夏蔡田樊胡凌霍虞萬柯管盧莫
經房裘繆干解應宗丁宣鄧郁單杭洪包諸左石崔吉龔程邢裴陸榮翁荀於甄封儲段巫焦谷車侯宓全班仰仲伊宮寧仇甘武符劉景詹束龍葉司黎薄印白懷蒲從索賴卓屠蒙池喬譚申扶冉雍桑桂牛壽通邊燕浦尚農溫莊柴瞿閻連習艾魚容
向古易慎戈廖庾居衡步都耿滿匡文寇廣祿東歐沃利師鞏聶關游權盖桓公丘官簡饒曾沙關鄺區冼雲麥游鄢涂肖樓岳`

// compounds are surnames of two characters, traditional. Source: the surnames of two
// characters in the Hundred Family Surnames.
const compounds = `歐陽 司徒 司馬 諸葛 上官 皇甫 公孫 慕容 夏侯 令狐 端木 尉遲 南宮 東方`
