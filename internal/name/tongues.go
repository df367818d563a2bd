package name

// tongues are words of trade, of public bodies and of countries in German, French,
// Spanish, Portuguese, Italian and Turkish, behind their English ones: what a customer
// calls the Bank Melli who writes to it from Paris. Words that are a name of people in
// some language or a firm, or mean something else in English, are left out (irani, gaz,
// garden). To add one, add it to its line.
const tongues = `
bank banque banco banca bankasi banka
central centrale zentral zentrale merkez
islamic islamique islamica islamico islamische islamischen islamischer
revolutionary revolution revolucion revolucionaria revolucionario revolutionnaire rivoluzione
guard guards gardiens guardia guardie
corps cuerpo korps
ministry ministere ministerio ministerium ministero bakanligi
defence verteidigung savunma difesa
foreign etrangeres exteriores
organisation organizacion organizzazione orgutu
atomic atomique atomica
energy energie energia enerji
nuclear nucleaire kernenergie nukleer
university universite universitesi universita
institute enstitusu
technology teknoloji teknolojileri tecnologica technologien technologique
research recherche recherches forschung investigacion ricerca ricerche arastirma
engineering ingenierie ingenieria ingegneria muhendislik ingenieurwesen
physics physique physik fisica
airlines havayollari aerolineas fluggesellschaft luftfahrtgesellschaft
aviation aviacion havacilik luftfahrt aeronautique aeronautica aeronauticas
shipping schifffahrt naviera denizcilik
shipyard shipyards werft werften astillero astilleros tersanesi
tanker tankers petrolier petroliers
petroleum petroleo petroleos petrole petroles petrol
mining minera minero bergbau madencilik
steel acier acero stahl celik
electric electrique electrica elektrik
electronic electronique electronicas elektronischen
chemical chimique quimica quimico chemische chimica kimya
helicopters helicopter helicopteres helikopter hubschrauber helicopteros
insurance assurance assurances seguros versicherung versicherungen sigorta
foundation fondation fundacion stiftung fundacao vakfi fondazione
movement bewegung movimento hareketi
transport nakliyat tasimacilik transports
logistics logistique logistik lojistik logistica
construction construccion construcciones insaat
development desarrollo developpement entwicklung kalkinma desenvolvimento
trading handel handelsgesellschaft
import importacion importation ithalat
export exportacion exportation ihracat
enterprise entreprise entreprises empresa empresas
international uluslararasi
general generale
state etat estatal devlet
medical medico medicale medizin
exchange cambio doviz
republic republique republica republik cumhuriyeti
russia russie rusia russland russische russischen russe rusya
iran iranienne iranien iraniens iraniennes iranische iranischen
syria syrie siria syrien suriye syrische
korea coree corea
china chine chinesische chinesischen
belarus bielorussie weissrussland bielorrusia
lebanon liban libano
iraq irak
libya libye libia libyen
moscow moscou moskau moskauer moscu moskova moskva
beijing pekin peking pekinger
tehran teheran tahran
`
