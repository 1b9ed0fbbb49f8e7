import { participationWords } from '../../wording/letter/participation-words.ts';
import { frameHeading, numeral, type Speech } from '../../wording/letter/said-words.ts';
import { askedSections } from '../../wording/method/asked-words.ts';
import type { MethodPage, MethodSection } from '../../wording/method/method-page.ts';
import { answeredSentences, publishedSections } from '../../wording/method/method-words.ts';
import { flowing, texts } from './parts.ts';
import type { Chapter, Part, PartGroup } from './report-document.ts';

/** How the survey was carried out, as the page for everybody says it. */
export function methodChapter(speech: Speech, method: MethodPage): Chapter {
	const { t } = speech;
	return {
		title: t(($) => $.method.title),
		groups: [
			...methodSections(speech, method).map(({ id, title, sentences }) =>
				sectionGroup(
					title,
					sentences,
					id === 'combien' && method.groups.length > 1 ? [groupsTable(speech, method)] : []
				)
			)
		]
	};
}

/** The same as titles and sentences: for a report, and for a sheet of a spreadsheet. */
export function methodSections(speech: Speech, method: MethodPage): MethodSection[] {
	const { t } = speech;
	const [whole] = method.groups;
	return [
		...askedSections(speech, method),
		{
			id: 'combien',
			title: t(($) => $.method.answered.title),
			sentences: [
				...(whole === undefined ? [] : [participationWords(speech, whole, method.method.codes)]),
				...answeredSentences(speech, method)
			]
		},
		...publishedSections(speech, method),
		...(method.landmarks === null
			? []
			: [
					{
						id: 'reperes',
						title: t(($) => $.method.landmarks.title),
						sentences: [
							t(($) => $.method.landmarks.text, {
								period: method.landmarks.period,
								respondents: numeral(speech, method.landmarks.respondents)
							})
						]
					}
				]),
		{
			id: 'verifier',
			title: t(($) => $.method.check.title),
			sentences: [t(($) => $.method.check.text), 'npm run audit -- releases.json']
		}
	];
}

function sectionGroup(
	title: string,
	sentences: readonly string[],
	after: readonly Part[]
): PartGroup {
	return flowing({ kind: 'section', text: title }, ...texts(sentences), ...after);
}

function groupsTable(speech: Speech, { groups }: MethodPage): Part {
	const { t } = speech;
	const frames = groups.some(({ frame }) => frame !== null);
	const frameWords = (frame: number | null): string =>
		frame === null ? t(($) => $.method.answered.unknown) : numeral(speech, frame);
	return {
		kind: 'table',
		caption: t(($) => $.method.answered.caption),
		head: [
			t(($) => $.method.answered.group),
			t(($) => $.method.answered.received),
			...(frames
				? [
						frameHeading(
							speech,
							t(($) => $.method.answered.dwellings)
						)
					]
				: [])
		],
		rows: groups.map(({ label, respondents, frame }) => [
			label,
			numeral(speech, respondents),
			...(frames ? [frameWords(frame)] : [])
		]),
		wide: true
	};
}
