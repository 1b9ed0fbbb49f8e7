import type { Verdict } from '../../domain/comment/comment.ts';

/** A comment nobody wrote, and what its two readers make of it. Its beginning holds no name. */
export interface InventedComment {
	readonly text: string;
	readonly quotable: boolean;
	readonly themes: readonly string[];
	/** What each of the two decides; one alone where they agree. */
	readonly verdicts: readonly [Verdict, Verdict];
}

const quoted = (text: string, ...themes: string[]): InventedComment => ({
	text,
	quotable: true,
	themes,
	verdicts: ['publish', 'publish']
});

const themeOnly = (text: string, ...themes: string[]): InventedComment => ({
	text,
	quotable: false,
	themes,
	verdicts: ['theme-only', 'theme-only']
});

/** Invented for the demonstration, in the way people write: short, and about what surrounds them. */
export const officeComments: readonly InventedComment[] = [
	quoted('Que le chauffage marche avant novembre. Chaque année c’est pareil.', 'batiment'),
	quoted(
		'Les fenêtres, on gèle l’hiver. Ça fait trois ans que j’en parle.',
		'batiment',
		'direction'
	),
	quoted('Réparer la porte d’entrée, elle barre pus pantoute.', 'batiment', 'securite'),
	quoted('Une deuxième laveuse, on attend tout le samedi.', 'batiment'),
	quoted('Le bruit après onze heures, surtout la fin de semaine.', 'bruit'),
	quoted('Moins de bruit dans le corridor le soir svp.', 'bruit'),
	quoted('The noise at night. People shout in the parking lot.', 'bruit'),
	quoted('Avoir une réponse quand on appelle. Je laisse des messages à Mme Roy.', 'direction'),
	quoted('Qu’on nous dise pourquoi quand c’est non.', 'direction'),
	quoted('Un jardin en arrière, avec des bancs à l’ombre.', 'activites'),
	quoted('Des cafés-rencontres plus souvent, ça brise la solitude.', 'activites', 'voisinage'),
	quoted('Ouvrir la salle commune le dimanche aussi.', 'activites'),
	quoted('Un autobus plus proche, la côte est dure avec une marchette.', 'acces'),
	themeOnly('Le voisin d’en haut marche toute la nuit, logement 304.', 'bruit'),
	themeOnly('Les coquerelles reviennent toujours par la cuisine.', 'proprete'),
	themeOnly('Le local à déchets sent jusque dans l’escalier.', 'proprete'),
	themeOnly('Les vidanges traînent dehors depuis le mois de mai.', 'proprete'),
	themeOnly('La lumière du stationnement est brûlée, j’ai peur de sortir.', 'securite'),
	themeOnly('I would like the elevator fixed for good.', 'batiment', 'acces'),
	{
		text: 'Mes enfants ne viennent plus à cause de la chicane, je suis la seule qui a parlé.',
		quotable: true,
		themes: ['voisinage'],
		verdicts: ['publish', 'theme-only']
	},
	{
		text: 'La personne du bout du passage prend de la boisson, tout le monde le sait.',
		quotable: true,
		themes: [],
		verdicts: ['withhold', 'withhold']
	}
];
