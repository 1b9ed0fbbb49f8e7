import type { TFunction } from 'i18next';
import type { FirstRunStep } from '../../../domain/campaign/first-run.ts';

/** « Ce que vous verrez »: the name of a step of the guided path. */
export function stepTitle(t: TFunction<['common', 'path']>, step: FirstRunStep): string {
	return t(($) => $.path.guide.step[step]);
}
