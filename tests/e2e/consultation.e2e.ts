import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readConfig } from '#lib/server/config.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { startServer } from '#lib/server/start-server.ts';
import { startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';

const secretary = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige mardi'
};

test('the secretary of a co-op prepares a vote from nothing, is told what is missing, and corrects its rules', async ({
	page
}) => {
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-consultation-'));
	const silent = { info: () => undefined, error: () => undefined };
	const server = await startServer(readConfig({ PORTE_VOIX_DATA: data }), {
		calendar: 0,
		log: silent
	});
	await setUp(server, {
		...secretary,
		organisation: 'Coopérative du Ruisseau',
		tenure: 'coop',
		helpName: 'Mme Roy',
		helpPhone: '418 555-0104',
		helpPlace: 'local 104',
		sites: [{ name: 'Le Ruisseau', dwellings: '24', room: 'salle commune', territory: '' }]
	});
	await server.close();
	const product = await startProduct({ data });
	const hands = chromiumHands(page);
	try {
		await office(hands, product.origin).signIn(secretary);
		await hands.open(`${product.origin}/bureau/campagnes/nouvelle`);
		await hands.press('Préparer une consultation ou un vote');
		await hands.heading('Consulter ou voter');
		await expect(page.locator('main li a')).toHaveCount(7);
		await hands.checkAccessibility();
		await hands.press('Un vote');
		await hands.heading('Un vote');
		await hands.see('Si tout le monde vote pareil, chacun saura comment les autres ont voté.');
		await hands.checkAccessibility();

		await hands.write('Rôle 3', 'secrétariat');
		await hands.choose('Membre');
		await hands.press('Préparer');
		await hands.see(/est à corriger|sont à corriger/);
		await expect(page.locator('#title-error')).toBeVisible();
		await hands.write('Titre en français', 'La toiture');
		await hands.press('Préparer');
		await expect(page.locator('#question-error')).toBeVisible();
		await hands.checkAccessibility();
		await page.locator('#question').fill('Refaire la toiture. Quel est votre vote ?');
		await hands.press('Préparer');
		// An office with one building says in one place how many may vote.
		await expect(page.locator('#electorate-error')).toBeVisible();
		await expect(page.locator('[id="heads.0.count"]')).toHaveCount(0);
		await expect(page.locator('#question')).toHaveValue(
			'Refaire la toiture. Quel est votre vote ?'
		);
		await hands.write('Rôle 3', 'trésorerie');
		await page.locator('#electorate').fill('31');
		await hands.choose('au moins 1 sur 3');
		await hands.press('Préparer');

		await hands.see('Les règles de ce vote');
		await hands.see('Un vote par membre. Votes possibles : 31.');
		await hands.see('Quorum, les votes qu’il faut : 11.');
		await hands.see('plus de la moitié des voix exprimées');
		// Each role stands in its own direction, between marks nobody sees.
		await hands.see(
			/Clés gardées par : .?présidence.?, .?secrétariat.? et .?trésorerie.?\. Il en faut deux sur trois\./
		);
		await hands.checkAccessibility();
		await hands.press('Corriger ces règles');
		await hands.see('Vous corrigez un brouillon.');
		await expect(page.locator('#question')).toHaveValue(
			'Refaire la toiture. Quel est votre vote ?'
		);
		await hands.choose('au moins les trois quarts');
		await hands.press('Préparer');
		await hands.see('au moins les trois quarts des voix exprimées');
		// Under eleven voters the quorum is missed, and a result cannot tell by itself.
		await hands.see('Si le nombre de votes est 11 : « adoptée » montre');
		expect(await hands.words()).not.toContain('plus de la moitié des voix exprimées');

		const slug = /\/campagnes\/([^/?]+)/.exec(await hands.address())?.[1] ?? '';
		await hands.open(`${product.origin}/bureau/campagnes/${slug}/ouvrir`);
		await hands.see('La personne qui confirme confirme aussi ces règles.');
		await hands.see('au moins les trois quarts des voix exprimées');
		await hands.checkAccessibility();
		await hands.open(`${product.origin}/bureau`);
		expect((await hands.words()).match(/La toiture/g), 'one draft, not two').toHaveLength(1);
	} finally {
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	}
});
