import { error } from '@sveltejs/kit';
import { inLanguage } from '#lib/i18n/localized.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { readPublicJournal } from '#lib/server/services/public-journal.ts';
import { journalNamespaces, journalWords, nobodyWords } from '#lib/ui/office/journal-action.ts';
import { dayOf } from '#lib/ui/office/moments.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const journal = await readPublicJournal(locals.server, params.slug);
	if (journal === null) error(404);
	const { locale } = locals;
	// The words of acts are the office's: found here, they do not weigh on those who read.
	const { t } = await createTranslation(locale, journalNamespaces);
	return {
		slug: params.slug,
		title: inLanguage(journal.title, locale),
		organisation: journal.organisation,
		demonstration: journal.demonstration,
		heading: t(($) => $.acts.open.title),
		lead: t(($) => $.acts.open.lead),
		back: t(($) => $.acts.open.back),
		empty: t(($) => $.acts.log.empty),
		lines: journal.acts.map(({ at, action, person }) => ({
			day: dayOf(at, locale, true),
			who:
				person === null
					? nobodyWords(t, journal.demonstration)
					: t(($) => $.acts.open.person, { letter: letterOf(person) }),
			did: journalWords(t, action)
		}))
	};
};

/** A, B … Z, then AA: more people than letters have never worked on one campaign. */
function letterOf(person: number): string {
	const letter = String.fromCharCode(65 + (person % 26));
	return letter.repeat(1 + Math.floor(person / 26));
}
