import type { TFunction } from 'i18next';
import type { AfterItem, FirstRunStep } from '../../../domain/campaign/first-run.ts';

/** « Ce que vous verrez »: the name of a step of the guided path. */
export function stepTitle(t: TFunction<['common', 'path']>, step: FirstRunStep | 'ready'): string {
	return step === 'ready' ? t(($) => $.path.guide.ready) : t(($) => $.path.guide.step[step]);
}

/** « Terminer le dossier légal »: what is left after the guided path. */
export function itemTitle(t: TFunction<['common', 'office', 'path']>, item: AfterItem): string {
	return item === 'open'
		? t(($) => $.office.campaign.act.open)
		: t(($) => $.path.guide.after[item]);
}
