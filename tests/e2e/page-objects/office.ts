import type { Hands } from './hands.ts';

export interface Person {
	readonly name: string;
	readonly username: string;
	readonly password: string;
}

/** What a manager does in the office, in French. */
export function office(hands: Hands, origin: string) {
	return {
		async setUp(link: string, manager: Person): Promise<void> {
			await hands.open(link);
			await hands.heading('Bienvenue dans Porte-voix');
			await hands.checkAccessibility();
			await hands.write('Votre nom', manager.name);
			await hands.write('Nom d’utilisateur', manager.username);
			await hands.write('Phrase de passe', manager.password);
			await hands.write('Nom de l’organisme', 'Office d’habitation de la Rive');
			await hands.write('Nom de la personne', 'Mme Roy');
			await hands.write('Téléphone', '418 555-0104');
			await hands.write('Lieu', 'local 104');
			await hands.write('Nom de l’immeuble', 'Les Érables');
			await hands.write('Nombre de logements', '24');
			await hands.write('Lieu de la tablette', 'salle commune');
			await hands.press('Mettre Porte-voix en route');
			await hands.heading('Bureau');
			await hands.checkAccessibility();
		},

		async signIn(person: Person): Promise<void> {
			await hands.open(`${origin}/connexion`);
			await hands.heading('Entrer dans le bureau');
			await hands.checkAccessibility();
			await hands.write('Nom d’utilisateur', person.username);
			await hands.write('Phrase de passe', person.password);
			await hands.press('Entrer');
			await hands.heading(/^(?!Entrer dans le bureau)/);
		},

		async signOut(): Promise<void> {
			await hands.open(`${origin}/bureau`);
			await hands.heading(/./);
			// On a narrow screen the tools wait behind it.
			if (await hands.offers('Menu')) await hands.press('Menu');
			await hands.press('Fermer la session');
			await hands.see('Votre session est fermée.');
		},

		/**
		 * Prints an invitation for a committee member, who takes it with a name and a pass-phrase of
		 * their own; then the manager is back.
		 */
		async inviteCommittee(name: string, username: string, manager: Person): Promise<Person> {
			await hands.open(`${origin}/bureau/comptes`);
			await hands.heading('Comptes');
			await hands.checkAccessibility();
			await hands.write('Nom de la personne', name);
			await hands.press('Faire l’invitation');
			await hands.see('est montré une seule fois');
			await hands.checkAccessibility();
			const code = /\b[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(await hands.words())?.[0];
			if (code === undefined) throw new Error('no code was shown');
			const person = { name, username, password: 'canot brume lundi tuque' };
			await this.signOut();
			await hands.open(`${origin}/invitation`);
			await hands.heading('Votre invitation');
			await hands.checkAccessibility();
			await hands.write('Code de l’invitation', code);
			await hands.press('Continuer');
			await hands.see(name);
			await hands.write('Nom d’accès', person.username);
			await hands.write('Phrase de passe', person.password);
			await hands.press('Prendre mon accès');
			await hands.heading(/^(?!Votre invitation)/);
			await this.signOut();
			await this.signIn(manager);
			return person;
		},

		/** Prepares the annual survey with the dates that are proposed, for whoever comes; gives back its slug. */
		async prepareCampaign(): Promise<string> {
			await hands.open(`${origin}/bureau/campagnes/nouvelle`);
			await hands.heading('Nouvelle campagne');
			await hands.checkAccessibility();
			await hands.choose('Sans code');
			await hands.choose('English');
			await hands.press('Préparer la campagne');
			await hands.see('La campagne est prête.');
			await hands.checkAccessibility();
			const slug = /\/campagnes\/([^/?]+)/.exec(await hands.address())?.[1];
			if (slug === undefined) throw new Error('no campaign page');
			return slug;
		},

		async campaign(slug: string): Promise<void> {
			await hands.open(`${origin}/bureau/campagnes/${slug}`);
		},

		async startTrial(): Promise<void> {
			await hands.press('Commencer un essai');
			await hands.see('Ceci est un essai.');
		},

		/** The addresses of the kiosk and of the phone version of the first building. */
		async addresses(slug: string): Promise<{ kiosk: string; phone: string }> {
			await hands.open(`${origin}/bureau/campagnes/${slug}/adresses`);
			await hands.heading('Adresses');
			await hands.checkAccessibility();
			const words = await hands.words();
			const kiosk = /\S+\/kiosk\S*/.exec(words)?.[0];
			const phone = /\S+\/r\/\S*/.exec(words)?.[0];
			if (kiosk === undefined || phone === undefined) throw new Error(`no address in:\n${words}`);
			return { kiosk: `http://${kiosk}`, phone: `http://${phone}` };
		},

		/** Fills what only a person can say of the legal file, and signs it. */
		async signLegalFile(slug: string): Promise<void> {
			await hands.open(`${origin}/bureau/campagnes/${slug}/dossier`);
			await hands.heading('Dossier légal');
			await hands.checkAccessibility();
			await hands.write('À quoi sert ce sondage, en une phrase', 'Savoir ce qui est à changer.');
			await hands.write('Pourquoi ces questions, et pas moins', 'Chacune sert à un geste.');
			await hands.choose('Oui, certaines questions');
			await hands.choose('Non, il n’y a rien à faire approuver');
			await hands.choose('Oui, il a été consulté');
			await hands.press('Signer le dossier');
			await hands.see('Le dossier est signé.');
		},

		/** Looks at what will be published and leaves it as it is. */
		async lookAtPlan(slug: string): Promise<void> {
			await hands.open(`${origin}/bureau/campagnes/${slug}/plan`);
			await hands.press('C’est vu');
			await hands.see('L’ouverture n’attend plus cette page.');
		},

		/** One person proposes it, and the second one, who is there too, confirms with their own access. */
		async openForGood(slug: string, second: Person): Promise<void> {
			await this.lookAtPlan(slug);
			await this.signLegalFile(slug);
			await hands.open(`${origin}/bureau/campagnes/${slug}`);
			await hands.press('Ouvrir pour vrai');
			await hands.heading('Ouvrir pour vrai');
			await hands.checkAccessibility();
			await hands.choose('Maintenant');
			await hands.press('Proposer l’ouverture');
			await confirmHere(second);
		},

		async close(slug: string, second: Person): Promise<void> {
			await hands.open(`${origin}/bureau/campagnes/${slug}`);
			await hands.press('Fermer maintenant');
			await hands.heading('Fermer maintenant');
			// The band of the day, and no figure: whoever closes learns no more than anybody else.
			await hands.see(
				/Participation montrée aujourd’hui, .+ : (?:autour de|moins de)|Participation, .+ : rien n’était arrivé/
			);
			if (/\d réponses?\b/.test(await hands.words())) throw new Error('answers are counted');
			await hands.checkAccessibility();
			await hands.press('Proposer la fermeture');
			await confirmHere(second);
		}
	};

	async function confirmHere(second: Person): Promise<void> {
		await hands.see('Une deuxième personne doit confirmer.');
		await hands.checkAccessibility();
		await hands.write('Son nom d’accès', second.username);
		await hands.write('Sa phrase de passe', second.password);
		await hands.press('Confirmer ici');
		await hands.see('À faire aujourd’hui');
	}
}
