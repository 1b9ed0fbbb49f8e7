import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tenure } from '#lib/domain/campaign/campaign.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { writeIncident } from '#lib/server/services/legal/incidents.ts';
import {
	printCertificate,
	printIncidentForm,
	printLegalFile,
	printRegister
} from '#lib/server/services/legal/print-legal.ts';
import { noteRequest } from '#lib/server/services/legal/requests.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import {
	answer,
	draft,
	hour,
	type Office,
	signedFile,
	somebody,
	startOffice
} from '../../support/office.ts';

const run = promisify(execFile);

describe('the legal documents as PDF', () => {
	let office: Office;
	let folder: string;

	beforeAll(async () => {
		office = await startOffice('sqlite');
		folder = await mkdtemp(join(tmpdir(), 'legal-'));
	});
	afterAll(async () => {
		await office.remove();
		await rm(folder, { recursive: true, force: true });
	});

	/** What stands in a PDF, and what it says of itself. */
	async function read(pdf: Uint8Array): Promise<{ words: string; pages: number; info: string }> {
		const file = join(folder, 'read.pdf');
		await writeFile(file, pdf);
		const [words, info] = await Promise.all([
			run('pdftotext', ['-layout', file, '-']),
			run('pdfinfo', [file])
		]);
		return {
			words: words.stdout.replaceAll(/\s+/g, ' '),
			pages: Number(/Pages:\s+(\d+)/.exec(info.stdout)?.[1]),
			info: info.stdout
		};
	}

	const asTenure = (tenure: Tenure) =>
		office.server.app.updateTable('organisation').set({ tenure }).execute();
	const french = { language: 'fr', page: 'us-letter' } as const;
	const english = { language: 'en', page: 'us-letter' } as const;

	test.each(['coop', 'osbl', 'federation', 'table'] satisfies Tenure[])(
		'say all in two pages for a %s, in French and in English, under the private act alone',
		async (tenure) => {
			await asTenure(tenure);
			const slug = await draft(office);
			// As much as the form takes.
			const long = 'Savoir ce qui est à changer, et ce que nous pouvons y faire. '.repeat(4);
			await signedFile(office, slug, { purpose: long, necessity: long });
			for (const how of [french, english]) {
				const { words, pages, info } = await read(
					await printLegalFile(office.server, office.manager, slug, how)
				);
				expect(pages).toBe(2);
				expect(info).toMatch(/Tagged:\s+yes/);
				expect(words).toContain('P-39.1');
				expect(words).not.toMatch(/A-2\.1, (?:art|s)\. ?6/);
				expect(words).toContain('Claire Gagnon');
			}
		}
	);

	test('are whole for an OMH, and name the act of public bodies', async () => {
		await asTenure('omh');
		const slug = await draft(office);
		const before = await read(await printLegalFile(office.server, office.manager, slug, french));
		expect(before.words).toContain('Projet, non signé.');
		await signedFile(office, slug);
		const { words, pages } = await read(
			await printLegalFile(office.server, office.manager, slug, french)
		);
		expect(pages).toBeGreaterThan(2);
		for (const said of [
			'A-2.1, art. 65',
			'A-2.1, art. 53.1 (à vérifier)',
			'Une réponse envoyée ne peut pas être retrouvée',
			'Individualisation',
			'Corrélation',
			'Inférence',
			'Aucune personne du droit',
			'comité sur l’accès',
			'514 555-0104',
			'30 jours après'
		]) {
			expect(words).toContain(said);
		}
		expect(words).not.toContain('P-39.1');
		expect(words).not.toContain('undefined');
	});

	test('complete themselves with the publication, and then with the certificate', async () => {
		const { server, manager, organisation } = office;
		await asTenure('omh');
		const slug = await draft(office);
		await signedFile(office, slug, { envelopeDays: '0' });
		await openCampaign(server, manager, slug, 'now');
		await answer(office, slug, office.sites[0]?.id ?? '', 8);
		office.wait(4 * hour);
		await advanceCampaigns(server);
		const file = await read(await printLegalFile(server, manager, slug, french));
		expect(file.words).toMatch(/Publication [0-9a-f-]{8,}.*version 1 des règles/);
		expect(file.words).toContain('Prochaine relecture');
		const certificate = await read(await printCertificate(server, manager, slug, french));
		expect(certificate.words).toMatch(/Réponses scellées 8/);
		expect(certificate.words).toContain('Un nouveau décompte n’est plus possible');
		const moment = office.now() - hour;
		await noteRequest(server, manager, organisation, { kind: 'withdrawal', received: moment });
		await writeIncident(server, manager, organisation, {
			incident: 'tablet-lost',
			happened: moment,
			noticed: moment,
			what: 'La tablette de la salle B a disparu.',
			measures: 'Elle est déclarée perdue.',
			serious: 'no',
			told: ''
		});
		const register = await read(
			await printRegister(server, manager, { id: organisation, name: 'Office' }, french)
		);
		for (const said of ['Retrait', 'en attente', 'salle B', 'Sondage annuel 2027']) {
			expect(register.words).toContain(said);
		}
		const form = await read(
			await printIncidentForm(server, manager, { id: organisation, name: 'Office' }, english)
		);
		expect(form.words).toContain('Incident form');
		expect(form.pages).toBe(1);
	});

	test('are for nobody but those who prepare or confirm a campaign', async () => {
		const { server, organisation } = office;
		const slug = await draft(office);
		for (const role of ['helper', 'moderator', 'data-entry', 'coordinator'] as const) {
			const person = somebody(office, role);
			await expect(printLegalFile(server, person, slug, french)).rejects.toThrow('forbidden');
			await expect(
				printRegister(server, person, { id: organisation, name: '' }, french)
			).rejects.toThrow('forbidden');
		}
		await expect(
			printRegister(server, somebody(office, 'committee'), { id: organisation, name: '' }, french)
		).rejects.toThrow('forbidden');
	});
});
