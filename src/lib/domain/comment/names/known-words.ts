import { wordSet } from '../found.ts';

/** Words that join others: no name, whatever their capital. */
export const joiningWords = wordSet(
	'a ai alors apres as au aucun aucune aussi autre autres aux avait avant avec avez avoir avons bah ben bien bon bonjour bonsoir bref',
	'ca car ce ceci cela celle celui ces cet cette ceux chaque chez chu comme comment d dans de depuis des devant dit dites donc dont du',
	'elle elles en encore entre est et etait ete etre eu eux faire fait faut fois font hier ici icitte il ils j jamais je juste l la le',
	'les leur leurs lui m ma madame mais mademoiselle malgre me mes merci messieurs mesdames moi mon monsieur n ne ni non nos notre nous',
	'on ont ou oui par parce parfois pas pendant personne peu peut pis plus pour pourquoi pourtant pouvez presque puis qu quand que quel',
	'quelle quelque quelques quelqu qui quoi rien s sa sans se selon ses sera si sinon son sont sous souvent suis sur svp t ta tant te',
	'tellement tes toi ton tous tout toute toutes tres trop tu un une unique va vers via voici voila vont vos votre vous vraiment y',
	'about after all also although am an and any are as at be because been before but by call can could did do does don dont each every',
	'for from get go good had has have he hello her here hi him his how i if in into is it its just like many maybe me mine more most my',
	'never no nobody not nothing now of often on once one only or our out over own people please she should since so some someone still',
	'such thank thanks that the their them then there these they this those three to too two under until up us very was we well were what',
	'when where which while who why will wish with would yes yet you your yours',
	'al algo alguien aqui ademas antes asi aunque cada como con contra cual cuando cuanto del desde donde durante el ella ellos era es ese',
	'eso esta estaba estan estar este esto estos estoy fue gracias ha hace hacen hacia han hasta hay hola la las lo los mas me mi mientras',
	'mis mucha mucho muy nada nadie necesito ni nos nosotros nuestra nuestro nunca o otra otro para pero pido poco por porque pues que',
	'quien quiero quisiera se senor senora ser si siempre sin sobre solo somos son soy su sus tambien tan tengo tiene tienen toda todo',
	'todos tu tus una uno unos usted ustedes vivo ya yo',
	'premier premiere deuxieme troisieme dernier derniere nouveau nouvelle ancien autant beaucoup grace habite parle responsable',
	'first second third last new old always sometimes'
);

/** Words written with a capital that are no person: calendar, peoples, places, bodies, brands, things of the house. */
export const knownWords = wordSet(
	'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi mondays tuesdays wednesdays thursdays fridays saturdays sundays',
	'dimanche january february march april may june july august september october november december monday tuesday wednesday thursday',
	'friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes',
	'miercoles jueves viernes sabado domingo noel paques ramadan aid halloween toussaint christmas easter thanksgiving navidad pascua',
	'semana santa hanoucca diwali action',
	'francais francaise french anglais anglaise english espagnol spanish ingles frances creole arabe arabes arabic noir noirs noire',
	'noires blanc blancs quebecois quebecoise haitien haitiens haitienne latino latinos juif juifs juive jewish musulman musulmans',
	'muslim catholique chretien autochtone inuit innu cri chinois chinoise chinese italien italienne italian portugais grec indian',
	'african africain africains canadien canadienne canadian canadiens dieu dios god allah seigneur',
	'quebec montreal laval longueuil gatineau sherbrooke saguenay levis terrebonne repentigny brossard drummondville trois rivieres',
	'granby rimouski limoilou verdun lachine lasalle rosemont villeray ahuntsic anjou outremont westmount hochelaga maisonneuve',
	'mercier plateau mile end griffintown centre sud parc extension chomedey vanier beauport charlesbourg sainte saint foy ottawa',
	'toronto canada ontario france haiti algerie maroc tunisie liban syrie egypte colombie mexique mexico colombia peru chile salvador',
	'guatemala honduras cuba venezuela argentina espana perou chili vietnam chine inde china india portugal italie grece senegal',
	'congo cameroun mali guinee togo benin burkina ivoire rwanda burundi afrique europe amerique asie africa europa etats unis usa',
	'new york paris miami floride florida ukraine russie iran irak afghanistan pakistan bangladesh philippines laurentides estrie',
	'mauricie gaspesie outaouais abitibi monteregie lanaudiere cote nord beauce jarry papineau sherbrooke frontenac cartier joliette',
	'hydro desjardins bell videotron rogers telus netflix facebook messenger google internet wifi iga metro maxi provigo costco',
	'walmart dollarama depot honda toyota hyundai belle province snc lavalin pharmaprix uniprix rona tire tim hortons ikea amazon uber taxi stm rtc rtl exo via',
	'office omh hlm osbl shq clsc chslc chum chsld ciusss cisss ramq tal regie rona logement tribunal ville city gouvernement ministere',
	'direction bureau comite association conseil municipalite police pompiers hopital eglise ecole cegep universite uqam clinique',
	'residence manoir habitations federation cooperative coop croix rouge popote roulante moisson centraide samu oasis presse journal',
	'devoir radio tele tva tv rdi covid wi fi ok nas nam sin nip rbq apt app adn bbq rdc cv pdf sms bs qc',
	'internet noel st ste nord sud est ouest north south east west etage bloc jardin salle monsieur madame mr mrs hiver ete printemps',
	'automne winter summer spring bingo scrabble petanque zumba yoga tai chi airbnb alzheimer parkinson tdah vih'
);

/** Streets, stations and schools that bear the names of people. */
export const namedPlaces = wordSet(
	'jean-talon jean-drapeau jean-coutu henri-bourassa jacques-cartier marie-victorin pie-ix rene-levesque lionel-groulx',
	'honore-beaugrand george-vanier georges-vanier louis-riel edouard-montpetit andre-laurendeau charles-lemoyne',
	'maisonneuve-rosemont hochelaga-maisonneuve notre-dame jean-paul-riopelle robert-bourassa maurice-richard',
	'christophe-colomb louis-joseph-papineau gabrielle-roy lucien-l-allier lucien-lallier montmorency champ-de-mars'
);

/** After one of these, a name is that of a street, a place or a body. */
export const placeWords = wordSet(
	'rue rues boul boulevard avenue av ave chemin ch rang route autoroute parc place square metro station arret ecole eglise cegep',
	'college universite hopital clinique clsc centre pont pavillon residence residences habitations manoir villa foyer maison tour',
	'quartier arrondissement secteur ville village coin fete festival caisse pharmacie restaurant cafe bibliotheque marche aréna arena',
	'aeroport lac riviere ile saint sainte st ste cote sault fondation club street st road park school church hospital bridge library',
	'near calle avenida mercado iglesia escuela barrio plaza parque santa san santo notre'
);
