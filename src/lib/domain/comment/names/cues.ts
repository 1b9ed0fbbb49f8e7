import { wordSet } from '../found.ts';

/** After these a name follows nearly always, with or without a capital. */
export const shortCivilities = wordSet('m mr mme mmes mlle mrs ms dr dre sr sra srta');

/** After these a name often follows, and as often a verb: « madame qui », « docteur dit ». */
export const longCivilities = wordSet(
	'monsieur madame mademoiselle docteur docteure doctor maitre me mister miss sir senor senora senorita don dona abbe'
);

/** Kin, neighbours, and those who work in the house. */
export const roles = wordSet(
	'voisin voisine voisins concierge intervenant intervenante prepose preposee gerant gerante directeur directrice president',
	'presidente ami amie mari femme epoux epouse conjoint conjointe chum blonde fille fils garcon mere pere soeur frere tante oncle',
	'cousin cousine niece neveu infirmier infirmiere sociale social petite bonhomme proprietaire proprio surintendant gardien',
	'gardienne janitor superintendent super manager neighbour neighbor friend husband wife son daughter brother sister mother father',
	'nurse caretaker landlord boss supervisor aunt uncle roommate coordinator worker vecino vecina conserje amigo amiga hijo hija',
	'esposo esposa marido hermano hermana madre padre gerente portero encargado encargada enfermera enfermero trabajadora tio tia',
	'nieto nieta directora director administrador administradora nomme nommee named'
);

/** « je m’appelle », « my name is », « me llamo »: each as the words that must follow each other. */
export const introductions: readonly (readonly string[])[] = [
	'm ’ appelle',
	'm ’ appel',
	's ’ appelle',
	'se nomme',
	'me nomme',
	'nom est',
	'nom c ’ est',
	'nom cest',
	'name is',
	'name ’ s',
	'me llamo',
	'se llama',
	'nombre es'
].map((words) => words.split(' '));

/** Whoever is asked, told or talked to is a person: each as the words that must follow each other. */
export const askings: readonly (readonly string[])[] = [
	...['ask', 'asked', 'tell', 'told', 'talk to', 'talked to', 'speak to', 'spoke to', 'thank'],
	...['demande a', 'demandez a', 'demander a', 'parlez a', 'parle a', 'dit a', 'dites a'],
	...['pregunte a', 'pregunta a', 'hable con', 'habla con', 'gracias a']
].map((words) => words.split(' '));

/** « big mike », « gros luc », « tite rose ». */
export const nicknames = wordSet(
	'big little old fat gros grosse grand tit tite ptit ptite vieux vieille gordo gorda viejo vieja'
);

/** Small words inside a surname: « de la Durantaye », « van der Meer ». */
export const particles = wordSet('de la du le des d van der von den bin ben el al da dos di del y');

/** Before a capital these speak of a place rather than a person. */
export const placePrepositions = wordSet('a au aux en in at near vers hacia hasta');

/** Before a capital these speak of a body or a thing: « la Presse », « the City ». */
export const articles = wordSet(
	'le la l the el un une du des los las les a an ce cet cette ma mon ta ton sa notre votre'
);
