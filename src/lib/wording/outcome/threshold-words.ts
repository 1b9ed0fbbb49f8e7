import type { Fraction } from '../../domain/consultation/ballot-rules.ts';
import type { Speech } from '../letter/said-words.ts';

/** « plus de la moitié », « au moins les deux tiers », « au moins 3 sur 5 ». */
export function thresholdWords({ t }: Pick<Speech, 't'>, fraction: Fraction): string {
	const { numerator, denominator, strict } = fraction;
	switch (`${numerator}/${denominator}`) {
		case '1/2':
			return strict ? t(($) => $.outcome.threshold.halfStrict) : t(($) => $.outcome.threshold.half);
		case '2/3':
			return strict
				? t(($) => $.outcome.threshold.twoThirdsStrict)
				: t(($) => $.outcome.threshold.twoThirds);
		case '3/4':
			return strict
				? t(($) => $.outcome.threshold.threeQuartersStrict)
				: t(($) => $.outcome.threshold.threeQuarters);
		default:
			return strict
				? t(($) => $.outcome.threshold.otherStrict, { numerator, denominator })
				: t(($) => $.outcome.threshold.other, { numerator, denominator });
	}
}
