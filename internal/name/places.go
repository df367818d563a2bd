package name

// Countries, their adjectives, and large cities and regions that stand in many
// names. Only single words: a place of two words is found word by word.
const placeWords = `
china chinese hong kong hongkong hk macau taiwan prc beijing shanghai shenzhen guangzhou guangdong
hangzhou zhejiang suzhou jiangsu nanjing wuhan hubei chengdu sichuan chongqing
tianjin xian shaanxi xiamen fujian fuzhou dongguan foshan zhuhai qingdao shandong
jinan dalian shenyang liaoning harbin heilongjiang changchun jilin hefei anhui
changsha hunan nanchang jiangxi kunming yunnan guizhou guiyang guangxi nanning
hainan haikou shanxi taiyuan hebei shijiazhuang henan zhengzhou gansu lanzhou
qinghai ningxia xinjiang urumqi tibet mongolia inner wuxi ningbo wenzhou
russia russian moscow moskva petersburg leningrad siberia siberian ural urals crimea
crimean sevastopol belarus belarusian minsk ukraine ukrainian kyiv kiev donetsk luhansk
kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan armenia armenian georgia
azerbaijan turkey turkish turkiye istanbul ankara
iran iranian tehran isfahan iraq iraqi baghdad syria syrian damascus lebanon lebanese
beirut israel palestine palestinian jordan egypt egyptian cairo libya libyan tripoli
sudan yemen yemeni sanaa oman qatar bahrain kuwait emirates uae dubai dhabi sharjah
saudi arabia arab arabian islamic pakistan pakistani karachi lahore islamabad
afghanistan afghan kabul india indian mumbai delhi bangladesh dhaka lanka nepal
korea korean dprk pyongyang seoul japan japanese tokyo singapore malaysia kuala lumpur
indonesia jakarta thailand bangkok vietnam myanmar burma philippines
germany german berlin france french paris italy italian spain spanish madrid
portugal british britain kingdom england london ireland netherlands dutch holland
belgium swiss switzerland austria vienna poland polish czech slovakia hungary
romania bulgaria serbia croatia slovenia greece greek cyprus malta finland
sweden norway denmark estonia latvia lithuania balkan caucasus
usa us states canada canadian mexico mexican cuba cuban havana panama colombia
venezuela brazil argentina peru chile ecuador bolivia nicaragua
nigeria kenya somalia ethiopia congo zimbabwe uganda tanzania
warsaw prague budapest bucharest belgrade zagreb ljubljana bratislava athens nicosia lisbon
amsterdam rotterdam brussels antwerp zurich geneva munich frankfurt hamburg stuttgart barcelona
stockholm oslo copenhagen helsinki riga vilnius tallinn dublin manchester birmingham
tbilisi yerevan baku tashkent almaty astana bishkek dushanbe ashgabat ulaanbaatar
novosibirsk yekaterinburg kazan samara omsk chelyabinsk rostov ufa perm voronezh volgograd krasnoyarsk
saratov tomsk irkutsk khabarovsk vladivostok kaliningrad zelenograd
izmir mersin bursa antalya shiraz tabriz mashhad basra erbil aleppo latakia homs hodeidah
riyadh jeddah doha muscat manama jerusalem haifa khartoum benghazi algiers casablanca
nairobi lagos accra johannesburg harare kampala mogadishu
chennai bangalore hyderabad kolkata kathmandu yangon rangoon hanoi saigon manila osaka yokohama
nagoya busan incheon taipei kaohsiung melbourne toronto montreal vancouver
caracas bogota brasilia
`
