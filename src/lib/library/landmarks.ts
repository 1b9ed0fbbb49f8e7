import { itemFigures, yesFigures } from './provincial-figures.ts';

/** « Repère provincial »: a published share beside an item. « Question posée autrement », always. */
export interface Landmark {
	readonly item: string;
	/** The answer it speaks of; « oui » is `often`. */
	readonly pole: 'often' | 'some' | 'none';
	/** Percent of those who answered, as published. */
	readonly share: number;
	/** False for a figure that must not be set beside a result. */
	readonly shown: boolean;
}

const ofItems = itemFigures.flatMap(({ item, often, some, none, uncertainOften }) => {
	const landmark = (
		pole: Landmark['pole'],
		share: number | undefined,
		shown = true
	): readonly Landmark[] => (share === undefined ? [] : [{ item, pole, share, shown }]);
	return [
		...landmark('often', often),
		...landmark('often', uncertainOften, false),
		...landmark('some', some),
		...landmark('none', none)
	];
});

// A share of those who were offered something cannot stand beside a count out of everybody.
const ofFacts = yesFigures.map(({ item, yes, among }): Landmark => {
	return { item, pole: 'often', share: yes, shown: among === undefined };
});

/** Every published share that belongs to one answer of one item. */
export const landmarks: readonly Landmark[] = [...ofItems, ...ofFacts];

/** The landmark of one pole of one item that may be shown, if one was published. */
export function landmarkOf(item: string, pole: Landmark['pole']): Landmark | null {
	return landmarks.find((one) => one.shown && one.item === item && one.pole === pole) ?? null;
}
