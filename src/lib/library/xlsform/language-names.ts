/** Names of languages as forms write them, in small letters without accents, by their tags (BCP 47). */
const namesOf: Readonly<Record<string, string>> = {
	fr: 'francais, french, frances, francais (canada)',
	en: 'english, anglais, ingles',
	es: 'espanol, spanish, espagnol, castellano',
	ar: 'arabic, arabe, العربية, عربي, modern standard arabic',
	ht: 'haitian creole, creole haitien, kreyol, kreyol ayisyen, creole, haitian',
	'zh-Hans': 'chinese, chinois, 中文, 简体中文, simplified chinese, chinese (simplified), mandarin',
	'zh-Hant': '繁體中文, traditional chinese',
	pt: 'portuguese, portugues, portugais',
	it: 'italian, italiano, italien',
	de: 'german, deutsch, allemand',
	nl: 'dutch, nederlands, neerlandais',
	ru: 'russian, russe, русскии, русский',
	uk: 'ukrainian, ukrainien, українська, украінська',
	pl: 'polish, polonais, polski',
	ro: 'romanian, roumain, romana',
	el: 'greek, grec, ελληνικα',
	tr: 'turkish, turc, turkce',
	fa: 'persian, persan, farsi, فارسی',
	prs: 'dari',
	ps: 'pashto, pachto, pashtu',
	ur: 'urdu, ourdou, اردو',
	hi: 'hindi, हिन्दी, हनद',
	bn: 'bengali, bangla',
	pa: 'punjabi, pendjabi',
	ta: 'tamil, tamoul',
	ne: 'nepali',
	gu: 'gujarati',
	si: 'sinhala',
	te: 'telugu',
	mr: 'marathi',
	vi: 'vietnamese, vietnamien, tieng viet',
	tl: 'tagalog',
	fil: 'filipino',
	th: 'thai',
	km: 'khmer',
	lo: 'lao',
	my: 'burmese, birman',
	id: 'indonesian, indonesien, bahasa indonesia',
	ms: 'malay',
	ja: 'japanese, japonais, 日本語',
	ko: 'korean, coreen, 한국어',
	mn: 'mongolian',
	so: 'somali',
	sw: 'swahili, kiswahili',
	am: 'amharic, amharique',
	ti: 'tigrinya',
	om: 'oromo, afaan',
	ha: 'hausa, haoussa',
	yo: 'yoruba',
	ig: 'igbo',
	ff: 'fulfulde, fula, peul, pulaar',
	wo: 'wolof',
	bm: 'bambara',
	ln: 'lingala',
	rw: 'kinyarwanda',
	rn: 'kirundi',
	mg: 'malagasy, malgache',
	kr: 'kanuri',
	din: 'dinka',
	nus: 'nuer',
	ny: 'chichewa',
	lg: 'luganda',
	af: 'afrikaans',
	zu: 'zulu',
	xh: 'xhosa',
	sn: 'shona',
	ku: 'kurdish, kurde',
	kmr: 'kurmanji',
	ckb: 'sorani',
	he: 'hebrew, hebreu',
	hy: 'armenian, armenien',
	ka: 'georgian, georgien',
	az: 'azerbaijani',
	iu: 'inuktitut',
	ikt: 'inuinnaqtun',
	cr: 'cree, cri',
	atj: 'atikamekw',
	moe: 'innu, innu-aimun',
	moh: 'mohawk',
	mic: 'mikmaq',
	hu: 'hungarian, hongrois',
	cs: 'czech, tcheque',
	sk: 'slovak, slovaque',
	sr: 'serbian, serbe',
	hr: 'croatian, croate',
	bs: 'bosnian',
	sq: 'albanian, albanais',
	bg: 'bulgarian, bulgare',
	mk: 'macedonian',
	sv: 'swedish, suedois',
	no: 'norwegian',
	da: 'danish',
	fi: 'finnish',
	ca: 'catalan',
	eu: 'basque',
	qu: 'quechua',
	gn: 'guarani',
	ay: 'aymara',
	rhg: 'rohingya',
	uz: 'uzbek',
	kk: 'kazakh',
	tg: 'tajik',
	ky: 'kyrgyz'
};

/** Tags by those names. */
export const tagsByName: ReadonlyMap<string, string> = new Map(
	Object.entries(namesOf).flatMap(([tag, names]) =>
		names.split(', ').map((name) => [name, tag] as const)
	)
);

/** Names for the headers of an export; a language without one goes by its tag. */
export const namesByTag: Readonly<Record<string, string>> = {
	fr: 'Français',
	en: 'English',
	es: 'Español',
	ar: 'العربية',
	ht: 'Kreyòl ayisyen',
	'zh-Hans': '简体中文'
};

/** Codes of three letters that stand for one of two (ISO 639-2). */
export const twoLetters: ReadonlyMap<string, string> = new Map(
	'fra=fr fre=fr eng=en spa=es ara=ar hat=ht por=pt rus=ru ukr=uk deu=de ger=de ita=it swa=sw som=so vie=vi urd=ur hin=hi ben=bn pus=ps fas=fa per=fa tur=tr kor=ko jpn=ja'
		.split(' ')
		.map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)])
);

/** A few very common words, to tell the language of a form that does not name it. */
export const commonWords: Readonly<Record<string, string>> = {
	fr: 'le la les des est vous votre vos une et quel quelle dans pour avez oui du avec',
	en: 'the is you your of and what how do have are in yes which with did for many',
	es: 'el los las es usted su una y cual como para tiene si en con del por',
	pt: 'o os as um uma voce sua seu qual como para tem sim nao com do da',
	ht: 'ou nan yon ki yo pou gen eske wi ak sa konbyen nou pa'
};
