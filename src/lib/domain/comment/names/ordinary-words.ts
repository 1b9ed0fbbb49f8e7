import { wordSet } from '../found.ts';

/**
 * Names that are also words of French, English or Spanish, places or months: in small letters, or
 * at the beginning of a sentence, they are no name by themselves.
 */
export const ordinaryWords = wordSet(
	// French
	'adore aime ange aube aurore bernier berger bergeron blanche bois boucher boulanger boulay bourgeois bravo brun bureau',
	'cardinal champagne chevalier claire clement collard comte content cote couture cyr daigle dore drapeau desire fiset fleur',
	'fleury florent fontaine force forest forget fortier fortin france franc gagne gagnon-la garant genest germain gibson grand',
	'gravel grenier harvey honore hamelin hotte jade jean joly juste lachance lacroix lafleur laflamme lafontaine lafrance lajoie',
	'laliberte lamoureux laporte larose laviolette lavigne lebel leger legros lepage lepine leroux lesage levesque lili lily',
	'line louer lune mai major mailloux malo marchand marche marier marin marine marion marquis marron masse matte mercier',
	'meunier mina mine mon monette moulin mousseau neige noel nord normand normande olive pain page paradis parent pare patry',
	'petit perron pilon pinard piche plante poirier poisson potvin prevost primeau prosper provost racine real reine richer',
	'rive rock rocher roman rosaire rose roy roux ruby rue sale salle sarrazin sauvage savard savoie sol soucy sauve taillefer',
	'tardif tellier terre tessier tien tousignant toupin valet vallee victoire viau vezina viens villeneuve violette vien',
	'ami amie anis asma aida bah barry basile be camara desir etienne eve fade fares hind jasmin jasmine kim lea lien loan lotfi',
	'marguerite mark pat pie pole rim said sale salve sang son sun tan tam toure trang van vega vol yen tang thanh',
	'pierre pierrette lise-la margot urbain victor normande laurier noella gervais sabah salif sort ton tu vu ho do le ly',
	// English
	'abbas amber art baker begin bell ben bill bob bonnie bruce brown burns butler carol carter clark clay cook cooper cox dale dawn',
	'dean don faith fall foster frank gill glen graham grace grant gray green griffin gale hall harry hill holly hope hunt hunter ivy',
	'jack jackie jack jean jenny jerry john johnny joy june kelly king kyle lane lee lewis lin liz long lou lovely lucky mark mason',
	'matt may miller mills moore nelson nick park parker pat peg penny peter phil pilot porter price prince ray read reed rick',
	'ricky rich rob robin rod rose ross roy ruby ruth sally sam scot sean shah sharon sierra smith stan stella sue summer tanner',
	'ted terry tim tiffany tina todd tom tony tracy turner victor walker wall ward wayne web wesley west white will win wood',
	'wright young china georgia jordan jade jersey sydney austin dallas phoenix paris london denver carson chance sir guy',
	'an bay day in on or so to us ma mai may pa sa she yang mi mini mali chad major melon',
	// Spanish
	'alba alma amparo angel angeles asuncion blanca bravo caballero camacho campos cardenas castillo chavez clara concepcion',
	'consuelo cortes costa cruz delgado dolores duarte dulce esperanza estrella flores flor fuentes gallego gallegos guerrero',
	'iglesias jesus lara leon lourdes luna luz machado mar mares marca marina medina mercedes milagros molina moreno navarro',
	'nieves olivia ortega padilla paredes parra paz pena peralta pilar pinto ponce prieto ramos reyes rey rios rivera rocio',
	'rojas rosa rosales rosario rubio salinas salvador sandoval santana santos serrano sierra silva sol soledad sosa soto torres',
	'toledo valencia vega vera vidal victoria villa vito rosas costas leiva melo rico pablo-vi miranda reina rita marta-la'
);
