import { listFormat } from '../../i18n/formats.ts';
import { endonyms, isLocale } from '../../i18n/locales.ts';
import { dayOf } from '../letter/moments.ts';
import { numeral, type Speech } from '../letter/said-words.ts';
import type { MethodPage, MethodSection } from './method-page.ts';

/** Who was asked, when and how. */
export function askedSections(speech: Speech, page: MethodPage): MethodSection[] {
	const { t, locale } = speech;
	const { facts, method, questionnaire } = page;
	const list = listFormat(locale);
	return [
		{
			id: 'qui',
			title: t(($) => $.method.who.title),
			sentences: [
				t(($) => $.method.who[facts.unit], { organisation: facts.organisation }),
				t(($) => $.method.who.questionnaire, {
					title: questionnaire.title,
					version: numeral(speech, questionnaire.version),
					hash: questionnaire.hash.slice(0, 12)
				})
			]
		},
		{
			id: 'quand',
			title: t(($) => $.method.when.title),
			sentences: [
				periodWords(speech, facts.period),
				t(($) => $.method.when.until, { until: dayOf(method.collectsUntil, locale) }),
				t(($) => $.method.when.published, { published: dayOf(facts.publishedAt, locale) })
			]
		},
		{
			id: 'comment',
			title: t(($) => $.method.how.title),
			sentences: [
				t(($) => $.method.how.ways, {
					ways: list.format(method.ways.map((way) => t(($) => $.method.how[way])))
				}),
				method.codes ? t(($) => $.method.how.code) : t(($) => $.method.how.noCode),
				t(($) => $.method.how.languages, {
					languages: list.format(
						method.languages.map((tag) => (isLocale(tag) ? endonyms[tag] : tag))
					)
				})
			]
		}
	];
}

/** « Du 2 mars 2027 au 20 mars 2027. »; one day is said once. */
function periodWords({ t, locale }: Speech, period: MethodPage['facts']['period']): string {
	const [opens, closes] = [dayOf(period.opens, locale), dayOf(period.closes, locale)];
	return opens === closes
		? t(($) => $.method.when.day, { day: closes })
		: t(($) => $.method.when.period, { opens, closes });
}
