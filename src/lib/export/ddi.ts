import type { Release } from '../domain/disclosure/release.ts';
import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { wordsIn } from '../domain/questionnaire/localized.ts';
import type { Speech } from '../wording/letter/said-words.ts';
import { promiseWords } from '../wording/outcome/promise-words.ts';
import type { MethodPage } from '../wording/method/method-page.ts';
import { type BookVariable, codeBook } from './code-book.ts';
import { methodSections } from './report/method-chapter.ts';
import { element, type XmlNode, xmlDocument } from './xml-document.ts';

/**
 * The code book of a release in DDI Codebook 2.5: the study, how it was made, each variable with its
 * answers, what may be done with it. No data, no counts of answers: a figure stands in a release only.
 */
export function releaseDdi(
	{
		release,
		questionnaire,
		method
	}: {
		readonly release: Release;
		readonly questionnaire: Questionnaire;
		readonly method: MethodPage;
	},
	speech: Speech
): string {
	const { locale } = speech;
	const title = wordsIn(release.title, locale);
	const study = `${release.campaign}-${String(release.sequence)}`;
	const about = element('titlStmt', {}, [
		element('titl', {}, [title]),
		element('IDNo', { agency: 'porte-voix' }, [study])
	]);
	return xmlDocument(
		element(
			'codeBook',
			{
				xmlns: 'ddi:codebook:2_5',
				version: '2.5',
				ID: release.id.replaceAll(/[^\w.-]/g, '_').replace(/^[^A-Za-z_]/, '_$&'),
				'xml:lang': locale
			},
			[
				element('docDscr', {}, [element('citation', {}, [about])]),
				element('stdyDscr', {}, [
					citation(release, about),
					studyInfo(release, questionnaire, locale),
					...methodParts(release, speech, method),
					element('dataAccs', {}, [
						element('useStmt', {}, [element('conditions', {}, [promiseWords(speech, method)])])
					])
				]),
				element('dataDscr', {}, codeBook(release, questionnaire, locale).map(variable))
			]
		)
	);
}

function citation(release: Release, about: XmlNode): XmlNode {
	return element('citation', {}, [
		about,
		element('rspStmt', {}, [element('AuthEnty', {}, [release.organisation])]),
		element('prodStmt', {}, [
			element('producer', {}, [release.organisation]),
			element('software', {}, ['Porte-voix'])
		]),
		element('distStmt', {}, [
			element('distDate', { date: release.publishedAt }, [release.publishedAt])
		]),
		element('verStmt', {}, [element('version', {}, [String(release.sequence)])])
	]);
}

function studyInfo(
	{ period, unit }: Release,
	questionnaire: Questionnaire,
	locale: string
): XmlNode {
	return element('stdyInfo', {}, [
		element('subject', {}, [
			...Object.values(questionnaire.dimensions).map((name) =>
				element('topcClas', {}, [wordsIn(name, locale)])
			)
		]),
		element('sumDscr', {}, [
			element('collDate', { event: 'start', date: period.opens }, [period.opens]),
			element('collDate', { event: 'end', date: period.closes }, [period.closes]),
			element('anlyUnit', {}, [unit])
		])
	]);
}

/** How answers were gathered, and what is said of those who gave none. */
function methodParts(release: Release, speech: Speech, method: MethodPage): XmlNode[] {
	const sections = methodSections(speech, method);
	const words = (id: string): string =>
		(sections.find((section) => section.id === id)?.sentences ?? []).join(' ');
	return [
		element('method', {}, [
			element('dataColl', {}, [
				element('collMode', {}, [release.method.ways.join(', ')]),
				element('collSitu', {}, [words('comment')])
			]),
			element('notes', {}, [words('lire')]),
			element('anlyInfo', {}, [element('respRate', {}, [words('combien')])])
		])
	];
}

function variable(one: BookVariable, index: number): XmlNode {
	const { item, label, text, published, categories } = one;
	return element('var', { ID: `V${String(index + 1)}`, name: item, intrvl: 'discrete' }, [
		element('labl', {}, [label]),
		element('qstn', {}, [element('qstnLit', {}, [text])]),
		...categories.map((category) =>
			element('catgry', {}, [
				element('catValu', {}, [category.code]),
				element('labl', {}, [category.label]),
				...(category.part === undefined ? [] : [element('txt', {}, [category.part])])
			])
		),
		element('varFormat', { type: 'character' }, []),
		element('notes', { type: 'published' }, [published])
	]);
}
