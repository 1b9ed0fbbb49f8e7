import { words } from '../words.ts';

/** The seven groups of items of the provincial survey, in plain words. */
export const dimensions = {
	besoins: words('Vos besoins', 'Your needs'),
	'vie-sociale': words('La vie sociale', 'Social life'),
	'pouvoir-agir': words('Le pouvoir d’agir', 'Power to act'),
	environnement: words('Le bâtiment et le milieu de vie', 'The building and the place'),
	sante: words('La santé', 'Health'),
	retombees: words('Ce que les services changent', 'What services change'),
	ameliorations: words('Ce qui est à améliorer', 'What to improve')
} as const;

/** Groups of items of questionnaires on one subject. */
export const subjects = {
	securite: words('La sécurité', 'Safety'),
	regles: words('Les règles proposées', 'The proposed rules'),
	travaux: words('Les travaux', 'The works')
} as const;

export const invitation = words('Votre avis sur la~vie~ici', 'Your view of life~here');
