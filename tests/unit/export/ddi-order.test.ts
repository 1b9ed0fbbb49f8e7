import { expect, test } from 'vitest';
import { releaseDdi } from '#lib/export/ddi.ts';
import { xmlEvents } from '#lib/export/xml-events.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualRelease } from '../../support/annual-release.ts';
import { reportSource } from '../../support/report-source.ts';

/** What an element of DDI Codebook 2.5 may hold, in the order its schema asks for (codebook.xsd). */
const orders: Readonly<Record<string, string>> = {
	codeBook: 'docDscr stdyDscr fileDscr dataDscr otherMat',
	docDscr: 'citation guide docStatus docSrc controlledVocabUsed notes',
	stdyDscr:
		'citation studyAuthorization stdyInfo studyDevelopment method dataAccs othrStdyMat notes',
	citation: 'titlStmt rspStmt prodStmt distStmt serStmt verStmt biblCit holdings notes ExtLink',
	titlStmt: 'titl subTitl altTitl parTitl IDNo',
	rspStmt: 'AuthEnty othId',
	prodStmt: 'producer copyright prodDate prodPlac software fundAg grantNo',
	distStmt: 'distrbtr contact depositr depDate distDate',
	verStmt: 'version verResp notes',
	stdyInfo: 'studyBudget subject abstract sumDscr qualityStatement notes exPostEvaluation',
	subject: 'keyword topcClas',
	sumDscr:
		'timePrd collDate nation geogCover geogUnit geoBndBox boundPoly anlyUnit universe dataKind',
	method: 'dataColl notes anlyInfo stdyClas dataProcessing codingInstructions',
	dataColl:
		'timeMeth dataCollector collectorTraining frequenc sampProc sampleFrame targetSampleSize deviat collMode resInstru instrumentDevelopment sources collSitu actMin ConOps weight cleanOps',
	anlyInfo: 'respRate EstSmpErr dataAppr',
	dataAccs: 'setAvail useStmt notes',
	useStmt: 'confDec specPerm restrctn contact citReq deposReq conditions disclaimer',
	dataDscr: 'varGrp nCubeGrp var nCube notes',
	var: 'location labl imputation security embargo respUnit anlysUnit qstn valrng invalrng undocCod universe TotlResp sumStat txt stdCatgry catgryGrp catgry codInstr verStmt concept derivation varFormat geoMap catLevel notes',
	qstn: 'preQTxt qstnLit postQTxt forward backward ivuInstr',
	catgry: 'catValu labl txt catStat mrow'
};

test.each(locales)(
	'the code book holds the elements of DDI Codebook 2.5 in their order, in %s',
	async (locale) => {
		const release = annualRelease({ respondents: 22, pairs: { securite: [20, 0] } });
		const { t } = await createTranslation(locale, ['common', 'results', 'method', 'exports']);
		const source = reportSource(release, annualSurvey, locale);
		const xml = releaseDdi(source, { t, locale, unit: 'household' });
		const path: { name: string; at: number }[] = [];
		const ids: string[] = [];
		const faults: string[] = [];
		for (const event of xmlEvents(xml)) {
			if (event.kind === 'close') path.pop();
			if (event.kind !== 'open') continue;
			const parent = path.at(-1);
			if (parent !== undefined) {
				const at = (orders[parent.name] ?? '').split(' ').indexOf(event.name);
				if (at < parent.at || at < 0) faults.push(`${event.name} in ${parent.name}`);
				parent.at = at;
			}
			path.push({ name: event.name, at: 0 });
			const { attributes } = event;
			ids.push(...['ID'].flatMap((name) => attributes.get(name) ?? []));
			const kinds: Readonly<Record<string, readonly [string, RegExp]>> = {
				var: ['intrvl', /^(?:contin|discrete)$/],
				varFormat: ['type', /^(?:numeric|character)$/],
				collDate: ['event', /^(?:start|end|single)$/],
				distDate: ['date', /^\d{4}-\d\d-\d\d/],
				codeBook: ['version', /^2\.5$/]
			};
			const [name = '', form] = kinds[event.name] ?? [];
			if (form !== undefined && !form.test(attributes.get(name) ?? '')) {
				faults.push(`${name} of ${event.name}`);
			}
		}
		expect(faults).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => /^[A-Za-z_][\w.-]*$/.test(id))).toBe(true);
		expect(ids.length).toBeGreaterThan(release.plan.items.length);
	}
);
