import type { RollSize } from '../../domain/consultation/roll.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Translation } from '../../i18n/translation.ts';
import { numeral } from '../../wording/letter/said-words.ts';

/** How the length of a roll compares with the votes that the rules allow, in one sentence. */
export function rollSizeWords(
	speech: Pick<Translation, 't' | 'locale'>,
	size: RollSize,
	counts: { readonly listed: number; readonly electorate: number }
): string {
	const { t } = speech;
	const numbers = {
		listed: numeral(speech, counts.listed),
		electorate: numeral(speech, counts.electorate)
	};
	switch (size) {
		case 'empty':
			return t(($) => $.minutes.roll.empty);
		case 'same':
			return t(($) => $.minutes.roll.same, numbers);
		case 'fewer':
			return t(($) => $.minutes.roll.fewer, numbers);
		case 'more':
			return t(($) => $.minutes.roll.more, numbers);
		default:
			return unreachable(size);
	}
}
