import { InputRefusal, parseInput } from '../typed-input.ts';
import { type ConsultationInput, consultationInput } from './consultation-input.ts';
import type { Faults } from './faults.ts';

/** What stands in for a number that could not be read, so that nothing else is refused because of it. */
const numbers: Readonly<Record<string, number>> = { seats: 1, places: 2, total: 1 };
const moments = { opens: 0, closes: 1, collectsUntil: 1, publishes: 1 } as const;
const texts = ['question', 'questionEnglish', 'title', 'titleEnglish', 'askedBy'];

/**
 * What was typed, with a stand-in for what could not be read, whose faults are noted: the faults of
 * the rest can be told with them.
 *
 * @throws InputRefusal where something is refused that nobody types, as a choice that is not offered
 */
export function readAsked(input: unknown, faults: Faults): ConsultationInput {
	try {
		return parseInput(consultationInput, input);
	} catch (refused) {
		if (!(refused instanceof InputRefusal)) throw refused;
		const mended = structuredClone(input) as Record<string, unknown>;
		for (const place of Object.keys(refused.fields)) mend(mended, place, refused);
		faults.add(refused.fields);
		return parseInput(consultationInput, mended);
	}
}

function mend(typed: Record<string, unknown>, place: string, refused: InputRefusal): void {
	const [list = '', index, field] = place.split('.');
	const held = typed[list];
	if (index !== undefined && field !== undefined && Array.isArray(held)) {
		// Another text than every other line has.
		(held as Record<string, unknown>[])[Number(index)] = {
			...(held as Record<string, unknown>[])[Number(index)],
			[field]: place
		};
	} else if (place in moments) Object.assign(typed, moments);
	else if (place === 'sites') typed['sites'] = ['-'];
	else if (Object.hasOwn(numbers, place)) typed[place] = numbers[place];
	else if (texts.includes(place)) typed[place] = place;
	else throw refused;
}
