import type { Localized } from '../../domain/questionnaire/definition.ts';
import { inLanguage } from '../../i18n/localized.ts';
import { setApart } from '../../i18n/punctuation.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { WordedTask } from './worded-task.ts';

/** « L’ouverture attend une deuxième personne. La nouvelle clôture » */
export function waitingActTask(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	{
		slug,
		title,
		kind
	}: { readonly slug: string; readonly title: Localized; readonly kind: 'open' | 'close' }
): WordedTask {
	return {
		key: `${kind} ${slug}`,
		lead: kind === 'open' ? t(($) => $.acts.waiting.open) : t(($) => $.acts.waiting.close),
		rest: setApart(inLanguage(title, locale), locale),
		act: {
			label: t(($) => $.acts.waiting.act),
			href: `/bureau/campagnes/${slug}/${kind === 'open' ? 'ouvrir' : 'fermer'}`
		}
	};
}
