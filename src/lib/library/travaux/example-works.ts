import { option } from '../items/wish.ts';

/** Works to be replaced before opening, with costs in whole dollars that nobody has estimated. */
export const exampleWorks = [
	{
		...option('exemple-fenetres', 'Exemple~: changer les~fenêtres', 'Example: new~windows'),
		cost: 40_000
	},
	{
		...option('exemple-entree', 'Exemple~: refaire l’entrée', 'Example: redo the~entrance'),
		cost: 15_000
	},
	{
		...option('exemple-rampe', 'Exemple~: poser une~rampe', 'Example: build a~ramp'),
		cost: 12_000
	},
	{
		...option(
			'exemple-lumiere',
			'Exemple~: mieux éclairer dehors',
			'Example: better light~outside'
		),
		cost: 8_000
	},
	{
		...option(
			'exemple-salle',
			'Exemple~: peindre la salle~commune',
			'Example: paint the common~room'
		),
		cost: 5_000
	},
	{
		...option('exemple-bancs', 'Exemple~: mettre des bancs', 'Example: put in~benches'),
		cost: 3_000
	}
] as const;
