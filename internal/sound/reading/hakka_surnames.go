package reading

// hakkaSurnames are surnames as Hakka families of Malaysia spell them where that differs
// from Cantonese. They stand before given names that are spelt as in Cantonese, as in
// Kuala Lumpur and Ipoh; given names in Hakka sounds are not read. Left out are 呂 Lee,
// 洪 Fung and 鄭 Chang, which are the commoner 李, 馮 and 張 to others. Sources: the lists
// of surnames of Malaysia and Singapore by dialect at
// https://xinjiapo.news/news/271680 and https://getit01.com/p2018041234675546; IpohBornKid,
// https://188hughlowstreet.wordpress.com/category/chinese-names/; Appendix:Chinese surnames,
// https://en.wiktionary.org/wiki/Appendix:Chinese_surnames.
const hakkaSurnames = `
chai = 蔡
chew = 周
chin = 陳
chong = 張
kau = 高
liew = 劉
lim = 林
liong = 梁
pan = 潘
shim sim = 沈
tsen chen = 曾
yap = 葉
yong = 楊
`
