import { wordsIn } from '../../domain/questionnaire/localized.ts';
import { endonyms } from '../../i18n/locales.ts';
import { betweenSentences, comma, setApart } from '../../i18n/punctuation.ts';
import type { BoxSheet, Poster, TabletCard } from './print-document.ts';
import type { PrintSite, PrintSource, Voice } from './print-source.ts';
import {
	addressPieces,
	breakable,
	helpWords,
	momentWords,
	outsideWords,
	promised,
	resultsDay,
	settingOf,
	spanWords
} from './printed-words.ts';
import { qrDrawing } from './qr-drawing.ts';

/** The poster of one building: title at three metres, ways to answer at one, help at the foot. */
export function layOutPoster(source: PrintSource, site: PrintSite, voice: Voice): Poster {
	const { t, locale } = voice;
	const help = helpWords(locale, source.help);
	const { short, address } = site.poster;
	const way = (title: string, text: string): Poster['ways'][number] => ({
		title,
		text,
		address: null
	});
	const between = comma(locale);
	return {
		kind: 'poster',
		site: breakable(site.name),
		// Of a consultation what it is about: its kind is the same for many.
		title: wordsIn(source.ballot === null ? source.invitation : source.title, locale),
		when: spanWords(voice, source.calendar),
		lead: [
			...(source.ballot === null
				? []
				: [t(($) => $.slips.slip.until, momentWords(voice, source.calendar.closes))]),
			t(($) => $.respond.attract.questions, { count: source.questions }),
			t(($) => $.respond.attract.minutes, { count: source.minutes }),
			t(($) => $.print.poster.free)
		].join(betweenSentences(locale)),
		promise: promised(voice, source),
		waysTitle: source.phones ? t(($) => $.print.poster.ways) : t(($) => $.print.poster.twoWays),
		ways: [
			way(
				t(($) => $.print.poster.tablet),
				breakable(site.room)
			),
			...(source.phones
				? [
						{
							title: t(($) => $.print.poster.phone),
							text: t(($) => $.print.poster.phoneDo),
							address: addressPieces(short)
						}
					]
				: []),
			way(
				t(($) => $.print.poster.paper),
				t(($) => $.print.poster.paperDo, help)
			)
		],
		qr: source.phones
			? qrDrawing(
					address,
					t(($) => $.print.poster.qr, { address: short })
				)
			: null,
		keep: source.codes ? t(($) => $.print.poster.keep) : null,
		languages: source.languages
			.filter((language) => language !== locale)
			.map((language) => ({ ...settingOf(language), name: endonyms[language] })),
		results: {
			label: t(($) => $.print.poster.results, { day: resultsDay(voice, source.calendar) }),
			text: t(($) => $.print.poster.resultsTime, momentWords(voice, source.calendar.publishes))
		},
		foot: [
			{
				label: t(($) => $.respond.help.question),
				text: [help.name, help.place, help.phone].join(between)
			},
			...(source.outside === null
				? []
				: [
						{
							label: t(($) => $.print.poster.outside),
							text: outsideWords(locale, source.outside)
						}
					])
		],
		askedBy: t(($) => $.respond.attract.askedBy, {
			who: setApart(breakable(source.askedBy), locale)
		})
	};
}

/** What stands beside the tablet of a building. Never its exit code. */
export function layOutTabletCard(
	{ help }: Pick<PrintSource, 'help'>,
	site: PrintSite,
	{ t, locale }: Voice
): TabletCard {
	const { name, phone, place } = helpWords(locale, help);
	return {
		kind: 'tablet',
		title: t(($) => $.tablets.card.heading),
		place: placeOf(site, { t, locale }),
		cases: [
			{ label: t(($) => $.tablets.card.black), text: t(($) => $.tablets.card.blackDo) },
			{ label: t(($) => $.tablets.card.restarted), text: t(($) => $.tablets.card.restartedDo) },
			{ label: t(($) => $.tablets.card.offline), text: t(($) => $.tablets.card.offlineDo) },
			{ label: t(($) => $.tablets.card.sentence), text: t(($) => $.tablets.card.sentenceDo) },
			{ label: t(($) => $.tablets.card.asked), text: t(($) => $.tablets.card.askedDo) },
			{ label: t(($) => $.tablets.card.gone), text: t(($) => $.tablets.card.goneDo) }
		],
		never: {
			title: t(($) => $.tablets.card.never),
			lines: [t(($) => $.tablets.card.neverReset), t(($) => $.tablets.card.neverCode)]
		},
		call: {
			label: t(($) => $.tablets.card.call),
			text: [name, phone, place].join(comma(locale))
		}
	};
}

/** What is put on the box where filled-in forms are dropped, and filled in when it is emptied. */
export function layOutBox(source: PrintSource, site: PrintSite, voice: Voice): BoxSheet {
	const { t, locale } = voice;
	const { name, phone, place } = helpWords(locale, source.help);
	return {
		kind: 'box',
		title: t(($) => $.print.box.title),
		place: placeOf(site, voice),
		lines: [
			t(($) => $.print.box.lead),
			t(($) => $.print.box.until, momentWords(voice, source.calendar.closes)),
			t(($) => $.paper.form.cover.paper)
		],
		help: {
			label: t(($) => $.respond.help.question),
			text: [name, phone, place].join(comma(locale))
		},
		byHand: {
			title: t(($) => $.print.box.two),
			labels: [
				t(($) => $.print.box.emptied),
				t(($) => $.print.box.count),
				t(($) => $.print.box.first),
				t(($) => $.print.box.other),
				t(($) => $.print.box.destroyed)
			]
		}
	};
}

function placeOf({ name, room }: PrintSite, { locale }: Voice): string {
	return [name, room].map((words) => setApart(breakable(words), locale)).join(comma(locale));
}
