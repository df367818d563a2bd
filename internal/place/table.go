package place

// table has one row per country: its ISO 3166-1 alpha-2 code, the name that is
// shown, and other published spellings, parted by "|". XK is the code in use
// for Kosovo; AN, CS, SU and YU are codes that ISO 3166-3 has retired and old
// listings still carry. To add a spelling, append it to its row.
const table = `
AD Andorra
AE United Arab Emirates | UAE | U.A.E. | Emirates
AF Afghanistan | Islamic Republic of Afghanistan
AG Antigua and Barbuda | Antigua & Barbuda
AI Anguilla
AL Albania
AM Armenia
AN Netherlands Antilles
AO Angola
AQ Antarctica
AR Argentina
AS American Samoa
AT Austria
AU Australia
AW Aruba
AX Åland Islands | Aland Islands
AZ Azerbaijan
BA Bosnia and Herzegovina | Bosnia & Herzegovina | Bosnia-Herzegovina | Bosnia
BB Barbados
BD Bangladesh
BE Belgium
BF Burkina Faso
BG Bulgaria
BH Bahrain
BI Burundi
BJ Benin
BL Saint Barthélemy
BM Bermuda
BN Brunei | Brunei Darussalam
BO Bolivia | Bolivia, Plurinational State of | Plurinational State of Bolivia
BQ Bonaire, Sint Eustatius and Saba | Caribbean Netherlands
BR Brazil | Brasil
BS Bahamas | Bahamas, The
BT Bhutan
BV Bouvet Island
BW Botswana
BY Belarus | Republic of Belarus | Byelorussia
BZ Belize
CA Canada
CC Cocos (Keeling) Islands
CD Congo, Democratic Republic of the | Democratic Republic of the Congo | Democratic Republic of Congo | DR Congo | DRC | Congo (Kinshasa) | Zaire | Congo, Democratic Republic of
CF Central African Republic
CG Congo, Republic of the | Republic of the Congo | Congo | Congo (Brazzaville) | Congo-Brazzaville
CH Switzerland | Swiss Confederation
CI Côte d'Ivoire | Cote d'lvoire | Cote d'Ivoire | Ivory Coast | Cote d Ivoire
CK Cook Islands
CL Chile
CM Cameroon
CN China | People's Republic of China | China, People's Republic of | PRC | P.R. China | PR China | P.R.C. | P.R. of China | China, Mainland | Mainland China | China (PRC)
CO Colombia
CR Costa Rica
CS Serbia and Montenegro
CU Cuba
CV Cabo Verde | Cape Verde
CW Curaçao | Curacao
CX Christmas Island
CY Cyprus
CZ Czechia | Czech Republic
DE Germany | Federal Republic of Germany | Germany, Federal Republic of
DJ Djibouti
DK Denmark
DM Dominica
DO Dominican Republic
DZ Algeria
EC Ecuador
EE Estonia
EG Egypt | Arab Republic of Egypt
EH Western Sahara
ER Eritrea
ES Spain
ET Ethiopia
FI Finland
FJ Fiji
FK Falkland Islands | Falkland Islands (Malvinas)
FM Micronesia | Micronesia (Federated State of) | Micronesia, Federated States of | Federated States of Micronesia
FO Faroe Islands
FR France
GA Gabon
GB United Kingdom | UK | U.K. | Great Britain | Britain | England | Scotland | Wales | Northern Ireland | United Kingdom of Great Britain and Northern Ireland
GD Grenada
GE Georgia | Georgia, Republic of | Abkhazia | Abkhazia - Georgia | South Ossetia | South Ossetia - Georgia
GF French Guiana
GG Guernsey
GH Ghana
GI Gibraltar
GL Greenland
GM Gambia | Gambia, The
GN Guinea
GP Guadeloupe
GQ Equatorial Guinea
GR Greece
GS South Georgia and the South Sandwich Islands
GT Guatemala
GU Guam
GW Guinea-Bissau
GY Guyana
HK Hong Kong | China, Hong Kong Special Administrative Region | Hong Kong SAR | Hong Kong S.A.R. | Hong Kong, China | China (Hong Kong) | Hongkong | Hong Kong Special Administrative Region | Hong Kong SAR, China
HM Heard Island and McDonald Islands
HN Honduras
HR Croatia
HT Haiti
HU Hungary
ID Indonesia
IE Ireland | Republic of Ireland
IL Israel
IM Isle of Man | Man, Isle of
IN India
IO British Indian Ocean Territory
IQ Iraq
IR Iran | Iran, Islamic Republic of | Islamic Republic of Iran | Iran (Islamic Republic of)
IS Iceland
IT Italy
JE Jersey
JM Jamaica
JO Jordan
JP Japan
KE Kenya
KG Kyrgyzstan | Kyrgyz Republic
KH Cambodia | Kingdom of Cambodia
KI Kiribati
KM Comoros | Union of the Comoros
KN Saint Kitts and Nevis | St. Kitts and Nevis | St. Kitts & Nevis | Saint Kitts & Nevis
KP North Korea | Korea, North | DPRK | D.P.R.K. | Democratic People's Republic of Korea | Korea, Democratic People's Republic of | Korea (North) | Korea, Democratic Peoples Republic of
KR South Korea | Korea, South | Republic of Korea | Korea, Republic of | Korea (South) | Korea | ROK
KW Kuwait
KY Cayman Islands
KZ Kazakhstan
LA Laos | Lao People's Democratic Republic | Lao PDR
LB Lebanon
LC Saint Lucia | St. Lucia
LI Liechtenstein
LK Sri Lanka
LR Liberia
LS Lesotho
LT Lithuania
LU Luxembourg
LV Latvia
LY Libya | Libyan Arab Jamahiriya
MA Morocco
MC Monaco
MD Moldova | Moldova, Republic of | Republic of Moldova | Transnistria
ME Montenegro
MF Saint Martin | Saint Martin (French part)
MG Madagascar
MH Marshall Islands | Republic of the Marshall Islands
MK North Macedonia | Macedonia | Macedonia, The Former Yugoslav Republic of | North Macedonia, The Republic of | Republic of North Macedonia
ML Mali | Northern Mali
MM Burma | Myanmar | Burma (Myanmar) | Myanmar (Burma) | Burma/Myanmar
MN Mongolia
MO Macau | Macao | Macau SAR | Macao SAR | Macau, China | China (Macau) | Macao, China | Macau SAR, China
MP Northern Mariana Islands
MQ Martinique
MR Mauritania
MS Montserrat
MT Malta
MU Mauritius
MV Maldives
MW Malawi
MX Mexico
MY Malaysia
MZ Mozambique
NA Namibia
NC New Caledonia
NE Niger
NF Norfolk Island
NG Nigeria
NI Nicaragua
NL Netherlands | Netherlands, The | Holland
NO Norway
NP Nepal
NR Nauru
NU Niue
NZ New Zealand
OM Oman | Sultanate of Oman
PA Panama
PE Peru
PF French Polynesia
PG Papua New Guinea
PH Philippines
PK Pakistan | Islamic Republic of Pakistan
PL Poland
PM Saint Pierre and Miquelon
PN Pitcairn
PR Puerto Rico
PS Palestinian Territories | Occupied Palestinian Territories | State of Palestine | Palestinian | Palestinian Territory, Occupied | Palestine | Palestine, State of | West Bank | Gaza | Gaza Strip | North Gaza | Northern Gaza | West Bank and Gaza
PT Portugal
PW Palau
PY Paraguay
QA Qatar
RE Réunion | Reunion
RO Romania
RS Serbia | Republic of Serbia
RU Russia | Russian Federation
RW Rwanda
SA Saudi Arabia | Kingdom of Saudi Arabia | KSA
SB Solomon Islands
SC Seychelles | Seycheles
SD Sudan | Sudan, The
SE Sweden
SG Singapore | Republic of Singapore
SH Saint Helena
SI Slovenia
SJ Svalbard and Jan Mayen
SK Slovakia | Slovak Republic
SL Sierra Leone
SM San Marino
SN Senegal
SO Somalia
SR Suriname
SS South Sudan | South Sudan, Republic of
ST São Tomé and Príncipe | Sao Tome & Principe | Sao Tome and Principe
SU Soviet Union | USSR | U.S.S.R.
SV El Salvador
SX Sint Maarten | Sint Maarten (the Dutch two-fifths of the island of Saint Martin)
SY Syria | Syrian Arab Republic
SZ Eswatini | Swaziland
TC Turks and Caicos Islands | Turks & Caicos Islands
TD Chad
TF French Southern Territories
TG Togo
TH Thailand
TJ Tajikistan
TK Tokelau
TL Timor-Leste | East Timor
TM Turkmenistan
TN Tunisia
TO Tonga
TR Türkiye | Turkiye | Turkey | Republic of Türkiye
TT Trinidad and Tobago | Trinidad & Tobago
TV Tuvalu
TW Taiwan | Taiwan, Province of China | Republic of China | Chinese Taipei
TZ Tanzania | Tanzania, United Republic of | United Republic of Tanzania
UA Ukraine | Crimea | Crimea (occupied) | Crimea - Ukraine | Crimea, Ukraine | Crimea Region of Ukraine | Crimea region, Ukraine | Luhansk | Luhansk - Ukraine | Donetsk | Donetsk - Ukraine | Donetsk People's Republic | Luhansk People's Republic | Sevastopol
UG Uganda
UM United States Minor Outlying Islands
US United States | United States of America | USA | U.S.A. | U.S.
UY Uruguay
UZ Uzbekistan
VA Holy See | Vatican City | Vatican City State
VC Saint Vincent and the Grenadines | St. Vincent and the Grenadines | Saint Vincent & the Grenadines | St. Vincent & the Grenadines
VE Venezuela | Venezuela, Bolivarian Republic of | Bolivarian Republic of Venezuela
VG British Virgin Islands | Virgin Islands, British | BVI
VI US Virgin Islands | Virgin Islands, U.S.
VN Vietnam | Viet Nam | Socialist Republic of Vietnam
VU Vanuatu
WF Wallis and Futuna
WS Samoa
XK Kosovo
YE Yemen | Republic of Yemen
YT Mayotte
YU Yugoslavia
ZA South Africa | Republic of South Africa
ZM Zambia
ZW Zimbabwe
`
