package ui

// listWordsZH are the titles of the lists in Chinese, each with its own name behind.
var listWordsZH = map[string]string{
	"Entity List": "实体清单（Entity List）", "Denied Persons List": "被拒绝人员清单（Denied Persons List）", "Unverified List": "未经核实清单（Unverified List）", "Military End-User List": "军事最终用户清单（Military End-User List）",
	"Specially Designated Nationals and Blocked Persons List": "特别指定国民和被封锁人员清单（SDN List）", "Sectoral Sanctions Identifications List": "行业制裁识别清单（SSI List）",
	"Non-SDN Chinese Military-Industrial Complex Companies List": "非 SDN 中国军工复合体企业清单（NS-CMIC List）", "Non-SDN Menu-Based Sanctions List": "非 SDN 菜单式制裁清单（NS-MBS List）",
	"Foreign Financial Institutions Subject to Correspondent Account or Payable-Through Account Sanctions": "代理账户或通汇账户制裁外国金融机构清单（CAPTA List）", "Non-SDN Palestinian Legislative Council List": "非 SDN 巴勒斯坦立法委员会清单（NS-PLC List）",
	"Foreign Sanctions Evaders List": "外国规避制裁者清单（FSE List）", "Nonproliferation Sanctions": "防扩散制裁（Nonproliferation Sanctions）", "AECA Debarred List": "AECA 禁止参与者清单（AECA Debarred List）",
	"Section 889 covered telecommunications equipment": "第 889 条所涵盖的电信设备（Section 889）", "UN Security Council Consolidated List": "联合国安理会综合清单（UNSC Consolidated List）", "EU Consolidated Financial Sanctions List": "欧盟金融制裁综合清单（EU FSF）",
	"UK Sanctions List": "英国制裁清单（UK Sanctions List）", "OFSI Consolidated List of Financial Sanctions Targets": "OFSI 金融制裁对象综合清单（OFSI Consolidated List）", "Covered List": "FCC 涵盖清单（Covered List）", "UFLPA Entity List": "UFLPA 实体清单（UFLPA Entity List）",
	"Chinese Military Companies (section 1260H)": "中国军事企业清单（第 1260H 条）", "Foreign Institutions of Concern in Research (section 1286)": "科研关注外国机构清单（第 1286 条）",
	"Own deny list": "自有拒绝清单", "Own allow list": "自有许可清单", "Imported FollowTheMoney entities": "导入的 FollowTheMoney 实体",
}
