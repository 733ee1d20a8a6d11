<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>AccountPage</name>
    <message>
        <source>Mijn account</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Je inlognaam is {login}. Je taken: {tasks}.</source>
        <translation>Your log-in name is {login}. Your tasks: {tasks}.</translation>
    </message>
</context>
<context>
    <name>AccountPresenter</name>
    <message>
        <source>Je nieuwe wachtwoord werkt vanaf nu.</source>
        <translation>Your new password works from now on.</translation>
    </message>
</context>
<context>
    <name>AgePicker</name>
    <message>
        <source>Niet gevraagd</source>
        <translation>Not asked</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>jonger dan 18</source>
        <translation>younger than 18</translation>
    </message>
    <message>
        <source>18 tot en met 26 jaar</source>
        <translation>18 to 26 years old</translation>
    </message>
    <message>
        <source>27 tot en met 44 jaar</source>
        <translation>27 to 44 years old</translation>
    </message>
    <message>
        <source>45 tot en met 66 jaar</source>
        <translation>45 to 66 years old</translation>
    </message>
    <message>
        <source>67 jaar of ouder</source>
        <translation>67 years or older</translation>
    </message>
</context>
<context>
    <name>AloneHost</name>
    <message>
        <source>Vraagt hulp bij deze stap: {step}</source>
        <translation>Asks for help with this step: {step}</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>2. Welk bedrag?</source>
        <translation>2. Which amount?</translation>
    </message>
    <message>
        <source>Boven {limit} kijkt een collega mee.</source>
        <translation>Above {limit} a colleague looks along.</translation>
    </message>
    <message>
        <source>Voor {name} kan {period} nog {left}.</source>
        <translation>{left} is still possible for {name} {period}.</translation>
    </message>
    <message>
        <source>Er is nu geen budget. Vraag je coördinator. Een compliment kan altijd.</source>
        <translation>There is no budget now. Ask your coordinator. A compliment is always possible.</translation>
    </message>
    <message>
        <source>Het budget is op tot en met {day}. Vraag je coördinator.</source>
        <translation>The budget is used up until {day}. Ask your coordinator.</translation>
    </message>
    <message>
        <source>In het budget is nog {left} over, tot en met {day}.</source>
        <translation>{left} is left in the budget, until {day}.</translation>
    </message>
    <message>
        <source>deze maand</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>dit kwartaal</source>
        <translation>this quarter</translation>
    </message>
    <message>
        <source>dit jaar</source>
        <translation>this year</translation>
    </message>
</context>
<context>
    <name>ApartCard</name>
    <message>
        <source>Geboekt</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Mensen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Wat er geboekt is. Enter opent de regels.</source>
        <translation>What was booked. Enter opens the lines.</translation>
    </message>
</context>
<context>
    <name>AroundCard</name>
    <message>
        <source>Daaromheen</source>
        <translation>Around it</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Alleen een deel tellen</source>
        <translation>Count a part only</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Dit kwartaal</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Deze maand</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Vorige maand</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Dit jaar</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Een regel per</source>
        <translation>A line for each</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Verdeeld naar</source>
        <translation>Divided by</translation>
    </message>
    <message>
        <source>Wat telt</source>
        <translation>What counts</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Deze dag komt vóór de eerste dag.</source>
        <translation>This day comes before the first day.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet.</source>
        <translation>This day does not exist.</translation>
    </message>
    <message>
        <source>Typ een dag, zoals 01-06-2026.</source>
        <translation>Type a day, such as 01-06-2026.</translation>
    </message>
    <message>
        <source>Stand op</source>
        <translation>As it stood on</translation>
    </message>
    <message>
        <source>Wie meetelt</source>
        <translation>Who is counted</translation>
    </message>
    <message>
        <source>{number} mensen</source>
        <translation>{number} people</translation>
    </message>
    <message>
        <source>Een getal is te zien vanaf</source>
        <translation>A figure is shown from</translation>
    </message>
    <message>
        <source>En naar</source>
        <translation>And by</translation>
    </message>
</context>
<context>
    <name>AwayPage</name>
    <message>
        <source>Weg of overdragen</source>
        <translation>Away or handing over</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Je bent van niemand de mentor: er is niets over te dragen.</source>
        <translation>You are nobody&apos;s mentor: there is nothing to hand over.</translation>
    </message>
    <message>
        <source>Een collega neemt waar op de dagen die jij kiest. Zolang ziet die collega jouw mensen. Daarna stopt het vanzelf.</source>
        <translation>A colleague stands in on the days that you choose. For so long that colleague sees your people. After that it stops by itself.</translation>
    </message>
    <message>
        <source>Overdragen</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>Voortaan een andere mentor. Wie aangevinkt staat, gaat mee.</source>
        <translation>Another mentor from now on. Whoever is ticked goes along.</translation>
    </message>
    <message>
        <source>Wie wordt hun mentor?</source>
        <translation>Who becomes their mentor?</translation>
    </message>
    <message>
        <source>Wie gaat er mee?</source>
        <translation>Who goes along?</translation>
    </message>
    <message>
        <source>Kies een collega</source>
        <translation>Choose a colleague</translation>
    </message>
    <message numerus="yes">
        <source>Draag %Ln mensen over</source>
        <translation>
            <numerusform>Hand over %Ln person</numerusform>
            <numerusform>Hand over %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln afspraken</source>
        <translation>
            <numerusform>%Ln appointment</numerusform>
            <numerusform>%Ln appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln beloofde keren kijken</source>
        <translation>
            <numerusform>%Ln promised look</numerusform>
            <numerusform>%Ln promised looks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gesprekken die nog niet af zijn</source>
        <translation>
            <numerusform>%Ln talk that is not finished</numerusform>
            <numerusform>%Ln talks that are not finished</numerusform>
        </translation>
    </message>
    <message>
        <source>Er gaat mee: {what}.</source>
        <translation>Goes along: {what}.</translation>
    </message>
    <message>
        <source>Vanaf vandaag is je collega de mentor. Tot vanavond kun jij er nog bij. Vandaag kun je het ongedaan maken.</source>
        <translation>From today your colleague is the mentor. Until tonight you can still open them. Today you can undo it.</translation>
    </message>
    <message>
        <source>Kies eerst wie het overneemt.</source>
        <translation>First choose who takes over.</translation>
    </message>
</context>
<context>
    <name>AwayPresenter</name>
    <message>
        <source>{name} neemt waar.</source>
        <translation>{name} stands in.</translation>
    </message>
    <message>
        <source>De waarneming is gestopt.</source>
        <translation>The cover has stopped.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is nu mentor van %Ln mensen. De kaart met de nieuwe naam print je bij „Wie helpt?”.</source>
        <translation>
            <numerusform>{name} is now the mentor of %Ln person. You print the card with the new name at “Who helps?”.</numerusform>
            <numerusform>{name} is now the mentor of %Ln people. You print the card with the new name at “Who helps?”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Jij bent weer hun mentor.</source>
        <translation>You are their mentor again.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>AwayWishes</name>
    <message>
        <source>{name} neemt waar voor {away}.</source>
        <translation>{name} stands in for {away}.</translation>
    </message>
    <message>
        <source>De waarneming is gestopt.</source>
        <translation>The cover has stopped.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>BackupStatus</name>
    <message>
        <source>Laatste goede reservekopie: {when}, in {place}.</source>
        <translation>Last good backup: {when}, in {place}.</translation>
    </message>
    <message>
        <source>Er worden nog geen reservekopieën gemaakt. Kies eerst een plek.</source>
        <translation>No backups are made yet. First choose a place.</translation>
    </message>
    <message>
        <source>De plek voor reservekopieën is er niet: {place}. Sluit de schijf aan, of kies een andere plek.</source>
        <translation>The place for backups is not there: {place}. Connect the disk, or choose another place.</translation>
    </message>
    <message>
        <source>Er is een plek, maar nog geen reservekopie. Maak er nu een.</source>
        <translation>There is a place, but no backup yet. Make one now.</translation>
    </message>
    <message>
        <source>De laatste goede reservekopie is van {when}. Dat is te lang geleden. Maak er nu een.</source>
        <translation>The last good backup is from {when}. That is too long ago. Make one now.</translation>
    </message>
    <message>
        <source>vandaag om {clock}</source>
        <translation>today at {clock}</translation>
    </message>
    <message>
        <source>{day} om {clock}</source>
        <translation>{day} at {clock}</translation>
    </message>
    <message>
        <source>Terugzetten is nog niet geoefend. Doe dat een keer per jaar.</source>
        <translation>Restoring has not been practised yet. Do that once a year.</translation>
    </message>
    <message numerus="yes">
        <source>Terugzetten geoefend op {day}. Dat duurde %Ln seconden.</source>
        <translation>
            <numerusform>Restoring was practised on {day}. That took %Ln second.</numerusform>
            <numerusform>Restoring was practised on {day}. That took %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Maak nu een reservekopie</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wat er is</source>
        <translation>What there is</translation>
    </message>
    <message>
        <source>Plek</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kies een plek</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>Neem een andere schijf dan die van deze computer. Elke dag dat er iets is bewaard, maakt het programma er vanzelf een. Van de laatste zeven dagen met een kopie blijft er een per dag. Van de vier weken ervoor blijft er een per week.</source>
        <translation>Take another disk than the one of this computer. Each day that something was saved the program makes one by itself. Of the last seven days with a backup one a day stays. Of the four weeks before one a week stays.</translation>
    </message>
    <message>
        <source>Kies een ander bestand</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Is alles heel?</source>
        <translation>Is everything whole?</translation>
    </message>
    <message>
        <source>Het programma leest alles na: elke pagina en elke regel.</source>
        <translation>The program reads everything: each page and each line.</translation>
    </message>
    <message>
        <source>Controlegetal</source>
        <translation>Check value</translation>
    </message>
    <message>
        <source>Van een dagoverzicht. Mag leeg blijven.</source>
        <translation>From a day report. May stay empty.</translation>
    </message>
    <message>
        <source>Controleer nu</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Nog geen plek gekozen.</source>
        <translation>No place chosen yet.</translation>
    </message>
    <message>
        <source>Kies een andere plek</source>
        <translation>Choose another place</translation>
    </message>
    <message>
        <source>De reservekopie wordt gemaakt en uitgeprobeerd.</source>
        <translation>The backup is being made and tried out.</translation>
    </message>
    <message>
        <source>We kijken wat erin staat.</source>
        <translation>We look what stands in it.</translation>
    </message>
    <message>
        <source>We zetten alles terug om te oefenen.</source>
        <translation>We restore everything to practise.</translation>
    </message>
    <message>
        <source>Alles wordt teruggezet.</source>
        <translation>Everything is being restored.</translation>
    </message>
    <message>
        <source>Alles wordt nagelezen.</source>
        <translation>Everything is being read.</translation>
    </message>
    <message numerus="yes">
        <source>Alles is heel. %Ln regels nagelezen.</source>
        <translation>
            <numerusform>Everything is whole. %Ln line was read.</numerusform>
            <numerusform>Everything is whole. %Ln lines were read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Niet alles is zoals het is opgeschreven. Verander niets en bel wie het programma beheert.</source>
        <translation>Not everything is as it was written. Change nothing and call whoever looks after the program.</translation>
    </message>
    <message>
        <source>Kijk eerst of het controlegetal goed is overgetypt.</source>
        <translation>First see whether the check value was typed over right.</translation>
    </message>
</context>
<context>
    <name>BackupsPresenter</name>
    <message>
        <source>De reservekopie is gemaakt, en uitgeprobeerd door hem terug te zetten.</source>
        <translation>The backup was made, and tried out by restoring it.</translation>
    </message>
    <message>
        <source>Waar komen de reservekopieën?</source>
        <translation>Where do the backups go?</translation>
    </message>
    <message>
        <source>Kies een reservekopie</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Reservekopie (*.backup)</source>
        <translation>Backup (*.backup)</translation>
    </message>
    <message numerus="yes">
        <source>Terugzetten lukt: alles is gelijk. Dat duurde %Ln seconden.</source>
        <translation>
            <numerusform>Restoring works: everything is the same. That took %Ln second.</numerusform>
            <numerusform>Restoring works: everything is the same. That took %Ln seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kies een lege map voor de gegevens</source>
        <translation>Choose an empty folder for the data</translation>
    </message>
    <message>
        <source>Alles staat terug.</source>
        <translation>Everything is back.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Oefening: deze mensen bestaan niet</source>
        <translation>Practice: these people do not exist</translation>
    </message>
</context>
<context>
    <name>BasesCard</name>
    <message>
        <source>Grondslag</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Bij alles wat uitgegeven wordt, bewaart het programma deze grondslag.</source>
        <translation>The program keeps this legal basis with all that is handed out.</translation>
    </message>
    <message>
        <source>Nog een grondslag</source>
        <translation>One more legal basis</translation>
    </message>
    <message>
        <source>Voeg toe</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Er is nog geen grondslag gekozen.</source>
        <translation>No legal basis was chosen yet.</translation>
    </message>
    <message>
        <source>Er gaat nu geen grondslag mee. Kies welke.</source>
        <translation>No legal basis goes along now. Choose which.</translation>
    </message>
</context>
<context>
    <name>BasisRow</name>
    <message>
        <source>gaat vanzelf mee</source>
        <translation>goes along by itself</translation>
    </message>
    <message>
        <source>in gebruik</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>niet meer in gebruik</source>
        <translation>no longer in use</translation>
    </message>
    <message>
        <source>Laat meegaan</source>
        <translation>Let it go along</translation>
    </message>
    <message>
        <source>Niet meer gebruiken</source>
        <translation>Stop using</translation>
    </message>
    <message>
        <source>Weer gebruiken</source>
        <translation>Use again</translation>
    </message>
</context>
<context>
    <name>BookedCard</name>
    <message>
        <source>Ook een bewijs voor onze map</source>
        <translation>Also a receipt for our file</translation>
    </message>
    <message>
        <source>Print alle bewijzen</source>
        <translation>Print all receipts</translation>
    </message>
    <message>
        <source>Bewaar alle bewijzen</source>
        <translation>Save all receipts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keer uitgegeven: {receipts}.</source>
        <translation>
            <numerusform>Handed out %Ln time: {receipts}.</numerusform>
            <numerusform>Handed out %Ln times: {receipts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dit was al geboekt, anders dan het nu hieronder staat:</source>
        <translation>This was booked before, otherwise than it stands below now:</translation>
    </message>
    <message>
        <source>Klopt dat? Maak dan de regel leeg die dubbel is.</source>
        <translation>Is that right? Then empty the row that is double.</translation>
    </message>
    <message>
        <source>bewijs {number}</source>
        <translation>receipt {number}</translation>
    </message>
    <message>
        <source>bewijs {first} tot en met {last}</source>
        <translation>receipts {first} to {last}</translation>
    </message>
    <message>
        <source>deelnemer {number}: {amount}, kaart {serial}, {day}</source>
        <translation>participant {number}: {amount}, card {serial}, {day}</translation>
    </message>
</context>
<context>
    <name>BudgetsPage</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wat is toegezegd, staat apart. Het is nog niet uitgegeven.</source>
        <translation>What was promised stands apart. It was not handed out yet.</translation>
    </message>
    <message>
        <source>Er is nog geen budget.</source>
        <translation>There is no budget yet.</translation>
    </message>
    <message>
        <source>Zonder budget houdt het programma niets tegen.</source>
        <translation>Without a budget the program holds nothing back.</translation>
    </message>
    <message>
        <source>Aanvullen of eruit halen</source>
        <translation>Top up or take out</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Bijvoorbeeld het besluit.</source>
        <translation>For example the decision.</translation>
    </message>
    <message>
        <source>Vul aan</source>
        <translation>Top up</translation>
    </message>
    <message>
        <source>Haal eruit</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Nieuw budget</source>
        <translation>New budget</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Waarschuw onder dit bedrag</source>
        <translation>Warn below this amount</translation>
    </message>
    <message>
        <source>Kostenplaats</source>
        <translation>Cost centre</translation>
    </message>
    <message>
        <source>Mag leeg blijven.</source>
        <translation>May stay empty.</translation>
    </message>
    <message>
        <source>Iedereen</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Zet het budget op</source>
        <translation>Set up the budget</translation>
    </message>
    <message>
        <source>Sluit dit budget</source>
        <translation>Close this budget</translation>
    </message>
    <message>
        <source>Open dit budget weer</source>
        <translation>Open this budget again</translation>
    </message>
</context>
<context>
    <name>BuyCard</name>
    <message>
        <source>Nieuwe kaarten</source>
        <translation>New cards</translation>
    </message>
    <message>
        <source>Soort bon</source>
        <translation>Kind of voucher</translation>
    </message>
    <message>
        <source>Waar ze liggen</source>
        <translation>Where they lie</translation>
    </message>
    <message>
        <source>Eerste nummer</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>Laatste nummer</source>
        <translation>Last number</translation>
    </message>
    <message>
        <source>Of elk nummer, als ze niet op een rij liggen. Scan ze een voor een.</source>
        <translation>Or each number, when they are not in a row. Scan them one by one.</translation>
    </message>
    <message>
        <source>Lijst met nummers</source>
        <translation>List of numbers</translation>
    </message>
    <message>
        <source>Waarde van een kaart</source>
        <translation>Value of a card</translation>
    </message>
    <message>
        <source>Mag leeg blijven.</source>
        <translation>May stay empty.</translation>
    </message>
    <message>
        <source>Laatste dag dat ze geldig zijn</source>
        <translation>Last day on which they are valid</translation>
    </message>
    <message>
        <source>Prijs van alles samen</source>
        <translation>Price of all together</translation>
    </message>
    <message>
        <source>Leverancier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Zet in de voorraad</source>
        <translation>Put in stock</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Nummer op de kaart</source>
        <translation>Number on the card</translation>
    </message>
    <message>
        <source>Waarde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Haal weg</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Typ een bedrag, zoals 20.</source>
        <translation>Type an amount, such as 20.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Soort bon</source>
        <translation>Kind of voucher</translation>
    </message>
    <message>
        <source>3. Welke kaart?</source>
        <translation>3. Which card?</translation>
    </message>
    <message>
        <source>Nog een kaart</source>
        <translation>One more card</translation>
    </message>
    <message>
        <source>zegt de kaart zelf</source>
        <translation>the card tells</translation>
    </message>
</context>
<context>
    <name>CaseloadPage</name>
    <message>
        <source>Mijn mensen</source>
        <translation>My people</translation>
    </message>
    <message>
        <source>Weg of overdragen</source>
        <translation>Away or handing over</translation>
    </message>
    <message>
        <source>Zoek in mijn mensen</source>
        <translation>Search my people</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Laat iedereen zien</source>
        <translation>Show everybody</translation>
    </message>
    <message>
        <source>Zoek deelnemer</source>
        <translation>Find a participant</translation>
    </message>
    <message>
        <source>Je hebt nog geen mensen.</source>
        <translation>You have no people yet.</translation>
    </message>
    <message>
        <source>Zoek een deelnemer, of vraag je coördinator.</source>
        <translation>Find a participant, or ask your coordinator.</translation>
    </message>
    <message>
        <source>Niemand past bij wat je zoekt.</source>
        <translation>Nobody fits what you are looking for.</translation>
    </message>
    <message>
        <source>Mijn mensen ({count})</source>
        <translation>My people ({count})</translation>
    </message>
    <message>
        <source>Vandaag doen: {count}</source>
        <translation>To do today: {count}</translation>
    </message>
    <message>
        <source>alle talen</source>
        <translation>all languages</translation>
    </message>
    <message>
        <source>Afspraak of bericht</source>
        <translation>Appointment or message</translation>
    </message>
    <message>
        <source>geen afspraak</source>
        <translation>no appointment</translation>
    </message>
    <message>
        <source>Doel: {goal}</source>
        <translation>Goal: {goal}</translation>
    </message>
    <message>
        <source>Stap: {step}</source>
        <translation>Step: {step}</translation>
    </message>
    <message>
        <source>Afspraak: {when}. Laatste contact: {ago}.</source>
        <translation>Appointment: {when}. Last contact: {ago}.</translation>
    </message>
    <message>
        <source>Je helpt mee.</source>
        <translation>You help along.</translation>
    </message>
    <message>
        <source>Je neemt waar voor {name}.</source>
        <translation>You stand in for {name}.</translation>
    </message>
    <message>
        <source>zegt: een stap is gelukt</source>
        <translation>says: a step is done</translation>
    </message>
    <message>
        <source>stap voor vandaag</source>
        <translation>step for today</translation>
    </message>
    <message>
        <source>tijd om weer naar de brug te kijken</source>
        <translation>time to look at the bridge again</translation>
    </message>
    <message>
        <source>afspraak maken?</source>
        <translation>make an appointment?</translation>
    </message>
    <message>
        <source>even bellen?</source>
        <translation>a quick call?</translation>
    </message>
    <message>
        <source>lang niets gehoord; liever niet bellen</source>
        <translation>not heard from in a while; rather no calls</translation>
    </message>
    <message>
        <source>lang niets gehoord; nog niet gevraagd of bellen mag</source>
        <translation>nothing heard for long; not asked yet whether calling is all right</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>gisteren</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{count} dagen geleden</source>
        <translation>{count} days ago</translation>
    </message>
    <message>
        <source>{count} weken geleden</source>
        <translation>{count} weeks ago</translation>
    </message>
    <message>
        <source>{count} maanden geleden</source>
        <translation>{count} months ago</translation>
    </message>
    <message>
        <source>{count} jaar geleden</source>
        <translation>{count} years ago</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Mensen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Gestegen</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Gelijk</source>
        <translation>Equal</translation>
    </message>
    <message>
        <source>Gedaald</source>
        <translation>Fell</translation>
    </message>
    <message>
        <source>Gemiddeld</source>
        <translation>On average</translation>
    </message>
    <message>
        <source>Pijler</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Verandering per pijler</source>
        <translation>Change by pillar</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Even wachten. De grafiek wordt gemaakt.</source>
        <translation>One moment. The chart is being made.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Sluit de grafiek</source>
        <translation>Close the chart</translation>
    </message>
    <message>
        <source>Laat de grafiek zien</source>
        <translation>Show the chart</translation>
    </message>
    <message>
        <source>Grafiek van het bedrag per regel: {state}</source>
        <translation>Chart of the amount for each line: {state}</translation>
    </message>
    <message>
        <source>De tabel hierboven zegt hetzelfde in cijfers.</source>
        <translation>The table above says the same in figures.</translation>
    </message>
    <message>
        <source>Hier staan {n} van de {all} regels. De tabel hierboven heeft ze alle.</source>
        <translation>Here are {n} of the {all} lines. The table above has all of them.</translation>
    </message>
    <message>
        <source>{n} keer</source>
        <translation>{n} times</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Kloppen de logboeken?</source>
        <translation>Are the logs in order?</translation>
    </message>
    <message>
        <source>Nu nakijken</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Klopt de datum?</source>
        <translation>Is the date right?</translation>
    </message>
    <message>
        <source>Zolang niemand dit zegt, wissen we niets op datum.</source>
        <translation>As long as nobody says so, we erase nothing by date.</translation>
    </message>
    <message>
        <source>Dagstaat</source>
        <translation>Day report</translation>
    </message>
    <message>
        <source>Een blad met de controlegetallen, en de nummers die gewist zijn.</source>
        <translation>A sheet with the check values, and the numbers that were erased.</translation>
    </message>
    <message>
        <source>Bewaar het buiten de computer, bijvoorbeeld in een map.</source>
        <translation>Keep it outside the computer, in a folder for instance.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Print de dagstaat</source>
        <translation>Print the day report</translation>
    </message>
    <message>
        <source>Elk half jaar kijken we of er in de logboeken niets is veranderd of weg is.</source>
        <translation>Every half year we see whether nothing in the logs was changed or is gone.</translation>
    </message>
    <message>
        <source>Niet nodig. Met die van een dagstaat zien we ook wat er af is.</source>
        <translation>Not needed. With those of a day report we also see what was cut off.</translation>
    </message>
    <message>
        <source>Controlegetallen op papier</source>
        <translation>Check values on paper</translation>
    </message>
    <message>
        <source>De klok van deze computer ging van {before} naar {now}.</source>
        <translation>The clock of this computer went from {before} to {now}.</translation>
    </message>
    <message>
        <source>Het laatste staat op {before}. De klok van deze computer zegt {now}.</source>
        <translation>The last entry is of {before}. The clock of this computer says {now}.</translation>
    </message>
    <message>
        <source>Ja, het is vandaag {now}</source>
        <translation>Yes, today is {now}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln maanden</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message>
        <source>Zo lang bewaren we ze: {terms}.</source>
        <translation>This is how long we keep them: {terms}.</translation>
    </message>
    <message>
        <source>Schrijf deze getallen op papier</source>
        <translation>Write these values on paper</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Regels</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Gewist volgens bewaartermijn</source>
        <translation>Erased as retention asks</translation>
    </message>
    <message>
        <source>Controlegetal</source>
        <translation>Check value</translation>
    </message>
    <message>
        <source>Wat is nagekeken</source>
        <translation>What was checked</translation>
    </message>
    <message>
        <source>Oude maanden</source>
        <translation>Old months</translation>
    </message>
    <message>
        <source>Wis deze maanden</source>
        <translation>Erase these months</translation>
    </message>
    <message>
        <source>Ja, wis ze</source>
        <translation>Yes, erase them</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>No, leave it</translation>
    </message>
    <message>
        <source>Het is tijd om ze na te kijken.</source>
        <translation>It is time to check them.</translation>
    </message>
    <message>
        <source>De logboeken zijn nog niet nagekeken.</source>
        <translation>The logs have not been checked yet.</translation>
    </message>
    <message>
        <source>Nagekeken op {day}: alle regels kloppen.</source>
        <translation>Checked on {day}: all rows are right.</translation>
    </message>
    <message>
        <source>Nagekeken op {day}: er klopt iets niet. Bel wie over privacy gaat.</source>
        <translation>Checked on {day}: something is wrong. Call who looks after privacy.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln redenen zijn gewist volgens bewaartermijn.</source>
        <translation>
            <numerusform>%Ln reason was erased as retention asks.</numerusform>
            <numerusform>%Ln reasons were erased as retention asks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regels</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPresenter</name>
    <message>
        <source>De datum staat vast.</source>
        <translation>The date is settled.</translation>
    </message>
    <message>
        <source>Print de dagstaat</source>
        <translation>Print the day report</translation>
    </message>
    <message>
        <source>Deze maanden zijn gewist. De logboeken kloppen nog.</source>
        <translation>These months are erased. The logs are still in order.</translation>
    </message>
</context>
<context>
    <name>ChoosePasswordPage</name>
    <message>
        <source>Kies een eigen wachtwoord</source>
        <translation>Choose a password of your own</translation>
    </message>
    <message>
        <source>Je kwam binnen met een wachtwoord van papier. Kies nu een wachtwoord dat alleen jij kent.</source>
        <translation>You came in with a password from paper. Now choose a password that only you know.</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Een Excel-bestand (.xlsx) of CSV. De eerste regel noemt de kolommen. Zet er alleen in wat nodig is, en nooit een BSN.</source>
        <translation>An Excel file (.xlsx) or CSV. The first row names the columns. Put in only what is needed, and never a BSN.</translation>
    </message>
    <message>
        <source>De eerste deelnemers van de lijst</source>
        <translation>The first participants of the list</translation>
    </message>
    <message>
        <source>De deelnemers worden ingelezen.</source>
        <translation>The participants are being read in.</translation>
    </message>
    <message>
        <source>Deelnemers inlezen</source>
        <translation>Read in participants</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers. Alles of niets.</source>
        <translation>
            <numerusform>%Ln participant. All or nothing.</numerusform>
            <numerusform>%Ln participants. All or nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers zijn ingelezen.</source>
        <translation>
            <numerusform>%Ln participant was read in.</numerusform>
            <numerusform>%Ln participants were read in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Het nummer lijkt op een BSN in regel {rows}. Dat hoort hier niet.</source>
        <translation>The number looks like a BSN in row {rows}. That does not belong here.</translation>
    </message>
    <message>
        <source>Deze mentoren zijn nieuw en kunnen niet inloggen: {names}.</source>
        <translation>These mentors are new and cannot log in: {names}.</translation>
    </message>
    <message>
        <source>Deze locaties zijn nieuw: {names}.</source>
        <translation>These locations are new: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln regels.</source>
        <translation>
            <numerusform>And %Ln more row.</numerusform>
            <numerusform>And %Ln more rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>Regel {row} en regel {other} zijn misschien dezelfde persoon.</source>
        <translation>Row {row} and row {other} are perhaps the same person.</translation>
    </message>
    <message>
        <source>Regel {row} is misschien nummer {number}, die hier al staat.</source>
        <translation>Row {row} is perhaps number {number}, who is here already.</translation>
    </message>
    <message>
        <source>nieuw</source>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Verloop</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Gesprekken</source>
        <translation>Talks</translation>
    </message>
    <message>
        <source>Verhaal voor de muur</source>
        <translation>Story for the wall</translation>
    </message>
    <message>
        <source>Twee stemmen naast elkaar</source>
        <translation>Two voices side by side</translation>
    </message>
</context>
<context>
    <name>ClientRightsPage</name>
    <message>
        <source>Rechten van de deelnemer</source>
        <translation>Rights of the participant</translation>
    </message>
    <message>
        <source>Print alles</source>
        <translation>Print everything</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Bewaar als JSON</source>
        <translation>Save as JSON</translation>
    </message>
    <message>
        <source>Print de folder</source>
        <translation>Print the leaflet</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Alles op papier</source>
        <translation>Everything on paper</translation>
    </message>
    <message>
        <source>Alles wat er staat, en wie er keek. Voor de deelnemer zelf.</source>
        <translation>All that is kept, and who looked. For the participant.</translation>
    </message>
    <message>
        <source>Een bestand is niet op slot. Geef het alleen aan de deelnemer.</source>
        <translation>A file is not locked. Only give it to the participant.</translation>
    </message>
    <message>
        <source>De folder „Wat schrijven wij op?” past bij hoe ver iemand is.</source>
        <translation>The leaflet “What do we write down?” fits how far somebody is.</translation>
    </message>
    <message>
        <source>Rechten van {name}</source>
        <translation>Rights of {name}</translation>
    </message>
</context>
<context>
    <name>ClientRightsPresenter</name>
    <message>
        <source>Print alles</source>
        <translation>Print everything</translation>
    </message>
    <message>
        <source>Print de folder</source>
        <translation>Print the leaflet</translation>
    </message>
    <message>
        <source>Bewaar alles als bestand</source>
        <translation>Save everything as a file</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
    <message>
        <source>Aangepast. Wat er eerst stond, is bewaard.</source>
        <translation>Changed. What it said before is kept.</translation>
    </message>
    <message>
        <source>Gewist. Er is niets meer van te vinden.</source>
        <translation>Erased. Nothing of it can be found any more.</translation>
    </message>
    <message>
        <source>Vraag een beheerder</source>
        <translation>Ask an administrator</translation>
    </message>
    <message>
        <source>Gevraagd. Een beheerder bevestigt het, dan gaat dit onderwerp weg.</source>
        <translation>Asked. An administrator confirms it, then this subject goes.</translation>
    </message>
    <message>
        <source>De notitie is gewist.</source>
        <translation>The note is erased.</translation>
    </message>
    <message>
        <source>Gevraagd. Een beheerder bevestigt het, dan gaat alles weg.</source>
        <translation>Asked. An administrator confirms it, then everything goes.</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Maand afsluiten</source>
        <translation>Close a month</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Een afgesloten maand verandert niet meer. Wat later komt, telt later mee.</source>
        <translation>A closed month no longer changes. What comes later counts later.</translation>
    </message>
    <message>
        <source>Er is nog niets uitgegeven.</source>
        <translation>Nothing was handed out yet.</translation>
    </message>
    <message>
        <source>Na de eerste maand met een uitgifte sluit je die hier af.</source>
        <translation>After the first month with a hand-out you close it here.</translation>
    </message>
    <message>
        <source>Aan de beurt</source>
        <translation>Next to close</translation>
    </message>
    <message>
        <source>Print het maandblad</source>
        <translation>Print the month sheet</translation>
    </message>
    <message>
        <source>Ze staan op het geprinte blad, achter &apos;controlegetal&apos;.</source>
        <translation>They stand on the printed sheet, after &apos;check value&apos;.</translation>
    </message>
    <message>
        <source>Laatste zes tekens van het controlegetal</source>
        <translation>Last six characters of the check value</translation>
    </message>
    <message>
        <source>Maand</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Keer gegeven</source>
        <translation>Times given</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Teruggedraaid</source>
        <translation>Turned back</translation>
    </message>
    <message>
        <source>Alle maanden</source>
        <translation>All months</translation>
    </message>
    <message>
        <source>Dagstaat</source>
        <translation>Day report</translation>
    </message>
    <message>
        <source>Wat er die dag is uitgegeven, met de controlegetallen van de logboeken.</source>
        <translation>What was handed out that day, with the check values of the logs.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Print de dagstaat</source>
        <translation>Print the day report</translation>
    </message>
    <message>
        <source>Alle maanden die voorbij zijn, zijn afgesloten.</source>
        <translation>All months that are over are closed.</translation>
    </message>
    <message>
        <source>Sluit {month} af</source>
        <translation>Close {month}</translation>
    </message>
    <message>
        <source>In {first} is hier niets uitgegeven. Deze maand sluit vanzelf mee.</source>
        <translation>Nothing was handed out here in {first}. This month is closed along with the next.</translation>
    </message>
    <message>
        <source>In {count} maanden is hier niets uitgegeven, de eerste is {first} en de laatste {last}. Ze sluiten vanzelf mee.</source>
        <translation>Nothing was handed out here in {count} months, the first is {first} and the last {last}. They are closed along with the next.</translation>
    </message>
    <message>
        <source>{given} keer gegeven, {cents}.</source>
        <translation>{given} times given, {cents}.</translation>
    </message>
    <message>
        <source>{back} keer teruggedraaid, {cents}.</source>
        <translation>{back} times turned back, {cents}.</translation>
    </message>
    <message>
        <source>zonder soort</source>
        <translation>no kind</translation>
    </message>
    <message>
        <source>loopt nog</source>
        <translation>still running</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>weer open</source>
        <translation>open again</translation>
    </message>
    <message>
        <source>afgesloten</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>ClosingPresenter</name>
    <message>
        <source>Print het maandblad</source>
        <translation>Print the month sheet</translation>
    </message>
    <message>
        <source>Print de dagstaat</source>
        <translation>Print the day report</translation>
    </message>
    <message>
        <source>{month} is afgesloten. Print het blad voor in de map.</source>
        <translation>{month} is closed. Print the sheet for the folder.</translation>
    </message>
    <message>
        <source>De maand is weer open. Sluit hem later opnieuw af.</source>
        <translation>The month is open again. Close it anew later.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>De code van je telefoon</source>
        <translation>The code from your phone</translation>
    </message>
    <message>
        <source>Code van 6 cijfers</source>
        <translation>Code of 6 digits</translation>
    </message>
    <message>
        <source>Telefoon niet bij je? Typ een code van je reserveblad.</source>
        <translation>No phone with you? Type a code from your spare sheet.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Terug naar inloggen</source>
        <translation>Back to logging in</translation>
    </message>
    <message>
        <source>Je wachtwoord klopt. Open nu de app met de codes.</source>
        <translation>Your password is right. Now open the app with the codes.</translation>
    </message>
</context>
<context>
    <name>Colleague</name>
    <message>
        <source>Inlognaam van je collega</source>
        <translation>Your colleague’s login name</translation>
    </message>
    <message>
        <source>Wachtwoord van je collega</source>
        <translation>Your colleague’s password</translation>
    </message>
    <message>
        <source>Code van de telefoon van je collega</source>
        <translation>Code from your colleague&apos;s phone</translation>
    </message>
    <message>
        <source>Ik ga akkoord</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>Een collega kijkt mee</source>
        <translation>A colleague looks along</translation>
    </message>
    <message>
        <source>Boven {limit} geef je dit niet alleen.</source>
        <translation>Above {limit} you do not give this alone.</translation>
    </message>
    <message>
        <source>{name} gaat akkoord.</source>
        <translation>{name} agrees.</translation>
    </message>
</context>
<context>
    <name>ComingDown</name>
    <message numerus="yes">
        <source>haal %Ln posters van de muur</source>
        <translation>
            <numerusform>take %Ln poster off the wall</numerusform>
            <numerusform>take %Ln posters off the wall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactPart</name>
    <message>
        <source>Mag ik bellen?</source>
        <translation>May I call?</translation>
    </message>
    <message>
        <source>Mag ik een bericht sturen?</source>
        <translation>May I send a message?</translation>
    </message>
    <message>
        <source>Mag ik post sturen?</source>
        <translation>May I send post?</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Niet gevraagd</source>
        <translation>Not asked</translation>
    </message>
</context>
<context>
    <name>CoordinatorPage</name>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Het logboek bekijken: dat is een maand geleden</source>
        <translation>Look through the log: the last time is a month ago</translation>
    </message>
    <message>
        <source>Kijken of de logboeken kloppen: dat is een half jaar geleden</source>
        <translation>Check whether the logs are in order: the last time is half a year ago</translation>
    </message>
    <message>
        <source>Niets geboekt in deze periode.</source>
        <translation>Nothing was booked in this period.</translation>
    </message>
    <message>
        <source>Kies een andere periode.</source>
        <translation>Choose another period.</translation>
    </message>
    <message>
        <source>In deze periode is niets {state}.</source>
        <translation>Nothing was {state} in this period.</translation>
    </message>
    <message>
        <source>Hieronder staat wat er wel geboekt is.</source>
        <translation>What was booked stands below.</translation>
    </message>
    <message>
        <source>Hiervan is niets geboekt in deze periode.</source>
        <translation>Nothing of this was booked in this period.</translation>
    </message>
    <message>
        <source>Kies een andere periode, of een ander deel.</source>
        <translation>Choose another period, or another part.</translation>
    </message>
</context>
<context>
    <name>CoordinatorPresenter</name>
    <message>
        <source>De cijfers worden geteld.</source>
        <translation>The figures are being counted.</translation>
    </message>
    <message>
        <source>Regels</source>
        <translation>Lines</translation>
    </message>
</context>
<context>
    <name>CouncilCard</name>
    <message>
        <source>Tellen per mentor staat aan sinds {day}.</source>
        <translation>Counting by mentor is on since {day}.</translation>
    </message>
    <message>
        <source>Zet tellen per mentor uit</source>
        <translation>Switch counting by mentor off</translation>
    </message>
    <message>
        <source>Tellen per mentor staat uit.</source>
        <translation>Counting by mentor is off.</translation>
    </message>
    <message>
        <source>De ondernemingsraad vindt het goed</source>
        <translation>The works council agrees</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>Tellen</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Soort bon</source>
        <translation>Kind of voucher</translation>
    </message>
    <message>
        <source>Plek</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Wat er gebeurde</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Kaarten</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Wat er hoort te liggen</source>
        <translation>What should lie there</translation>
    </message>
    <message>
        <source>Hoeveel kaarten liggen er?</source>
        <translation>How many cards lie there?</translation>
    </message>
    <message>
        <source>Scan ze een voor een, of typ ze onder elkaar.</source>
        <translation>Scan them one by one, or type them under each other.</translation>
    </message>
    <message>
        <source>Elke kaart die er ligt</source>
        <translation>Each card that lies there</translation>
    </message>
    <message>
        <source>Waarom klopt het niet?</source>
        <translation>Why is it not right?</translation>
    </message>
    <message>
        <source>Bewaar de telling</source>
        <translation>Keep the count</translation>
    </message>
    <message>
        <source>Sinds de telling van {day}.</source>
        <translation>Since the count of {day}.</translation>
    </message>
    <message>
        <source>Hier is nog nooit geteld.</source>
        <translation>Nobody ever counted here.</translation>
    </message>
    <message>
        <source>Nu hoort er te liggen</source>
        <translation>Now there should be</translation>
    </message>
    <message>
        <source>Bij de vorige telling</source>
        <translation>At the last count</translation>
    </message>
    <message>
        <source>Gekocht</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Van een andere plek</source>
        <translation>From another place</translation>
    </message>
    <message>
        <source>Teruggekomen</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>Naar een andere plek</source>
        <translation>To another place</translation>
    </message>
    <message>
        <source>Uitgegeven</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Kapot, kwijt of verlopen</source>
        <translation>Broken, lost or expired</translation>
    </message>
    <message>
        <source>Verschil bij een telling</source>
        <translation>Difference at a count</translation>
    </message>
</context>
<context>
    <name>CountedCard</name>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Mensen*</source>
        <translation>People*</translation>
    </message>
    <message>
        <source>Teruggedraaid</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>Totalen. Enter opent de regels.</source>
        <translation>Totals. Enter opens the lines.</translation>
    </message>
    <message>
        <source>* Iedereen telt één keer. Daarom is de som vaak lager.</source>
        <translation>* Everybody counts once. So the sum is often lower.</translation>
    </message>
    <message>
        <source>Kies een regel om te zien waaruit hij bestaat.</source>
        <translation>Choose a line to see what it is made of.</translation>
    </message>
    <message>
        <source>Gemaakt uit grootboekregel {first} tot en met {last}.</source>
        <translation>Made from ledger line {first} up to and including {last}.</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Dit is voor jou. Als je samen kijkt, staat het er niet.</source>
        <translation>This is for you. It is not there when you look together.</translation>
    </message>
    <message>
        <source>Sluit het verloop</source>
        <translation>Close the chart</translation>
    </message>
    <message>
        <source>Laat het verloop zien</source>
        <translation>Show it over time</translation>
    </message>
    <message>
        <source>Grafiek van alle leefgebieden, van het begin tot nu</source>
        <translation>Chart of all life areas, from the start until now</translation>
    </message>
    <message>
        <source>De tabel onder de grafiek zegt hetzelfde in woorden.</source>
        <translation>The table under the chart says the same in words.</translation>
    </message>
    <message>
        <source>Leefgebied</source>
        <translation>Life area</translation>
    </message>
    <message>
        <source>Het verloop in woorden</source>
        <translation>Over time, in words</translation>
    </message>
    <message>
        <source>blok {level}</source>
        <translation>block {level}</translation>
    </message>
    <message>
        <source>mentor: blok {level}</source>
        <translation>mentor: block {level}</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>not chosen</translation>
    </message>
</context>
<context>
    <name>CoverPart</name>
    <message>
        <source>Wie neemt waar</source>
        <translation>Who stands in</translation>
    </message>
    <message>
        <source>Wie neemt waar?</source>
        <translation>Who stands in?</translation>
    </message>
    <message>
        <source>Zoals: morgen, vrijdag of 3 juni.</source>
        <translation>Like: tomorrow, Friday or 3 June.</translation>
    </message>
    <message>
        <source>Eerste dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Laatste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Regel waarneming</source>
        <translation>Arrange cover</translation>
    </message>
    <message>
        <source>Even weg</source>
        <translation>Away for a while</translation>
    </message>
    <message>
        <source>Kies een collega</source>
        <translation>Choose a colleague</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Kies eerst wie er waarneemt.</source>
        <translation>First choose who stands in.</translation>
    </message>
</context>
<context>
    <name>CoverWords</name>
    <message>
        <source>{name} neemt voor jou waar van {first} tot en met {last}.</source>
        <translation>{name} stands in for you from {first} to the end of {last}.</translation>
    </message>
    <message>
        <source>Je neemt waar voor {name} van {first} tot en met {last}.</source>
        <translation>You stand in for {name} from {first} to the end of {last}.</translation>
    </message>
    <message>
        <source>{name} neemt waar voor {away} van {first} tot en met {last}.</source>
        <translation>{name} stands in for {away} from {first} to the end of {last}.</translation>
    </message>
    <message numerus="yes">
        <source>{by} droeg op {day} %Ln mensen aan jou over.</source>
        <translation>
            <numerusform>{by} handed over %Ln person to you on {day}.</numerusform>
            <numerusform>{by} handed over %Ln people to you on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Op {day} kreeg je %Ln mensen van {former}.</source>
        <translation>
            <numerusform>On {day} %Ln person came to you from {former}.</numerusform>
            <numerusform>On {day} %Ln people came to you from {former}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{by} regelde dat.</source>
        <translation>{by} arranged it.</translation>
    </message>
    <message>
        <source>{former} gaat weg.</source>
        <translation>{former} leaves.</translation>
    </message>
    <message>
        <source>{former} is lang weg.</source>
        <translation>{former} is away for long.</translation>
    </message>
    <message>
        <source>{former} krijgt ander werk.</source>
        <translation>{former} gets other work.</translation>
    </message>
    <message>
        <source>Het werk is anders verdeeld.</source>
        <translation>The work was divided anew.</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>De reservekopie lukt niet. Kijk bij Beheer, Reservekopieën.</source>
        <translation>The backup does not work. Look under Administration, Backups.</translation>
    </message>
    <message>
        <source>De klok van deze computer ging van {before} naar {now}. Klopt de datum niet? Zet de klok goed. Klopt hij wel, dan zegt een coördinator of beheerder dat.</source>
        <translation>The clock of this computer went from {before} to {now}. Is the date wrong? Set the clock. If it is right, a coordinator or administrator says so.</translation>
    </message>
    <message>
        <source>De schijf is bijna vol: nog {size} MB. Wat bewaard is, staat er nog. Vraag de beheerder om ruimte te maken.</source>
        <translation>The disk is nearly full: {size} MB left. What was saved is still there. Ask the administrator to make room.</translation>
    </message>
</context>
<context>
    <name>DailyRewards</name>
    <message numerus="yes">
        <source>%Ln toezeggingen zijn verlopen. Het geld is weer vrij.</source>
        <translation>
            <numerusform>%Ln promise has lapsed. The money is free again.</numerusform>
            <numerusform>%Ln promises have lapsed. The money is free again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Er ligt nog iets klaar. Laat het ophalen: {who}.</source>
        <translation>Something still lies ready. Have it collected: {who}.</translation>
    </message>
    <message>
        <source>{name} (tot en met {day})</source>
        <translation>{name} (until {day})</translation>
    </message>
    <message numerus="yes">
        <source>en nog %Ln</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Nieuwe deelnemer</source>
        <translation>New participant</translation>
    </message>
    <message>
        <source>Afspraak noteren</source>
        <translation>Note an appointment</translation>
    </message>
    <message>
        <source>Zelf kijken met papier</source>
        <translation>Look for themselves, with a paper</translation>
    </message>
    <message>
        <source>De deelnemer houdt het eigen papier voor de lezer.</source>
        <translation>The participant holds their own paper in front of the reader.</translation>
    </message>
    <message>
        <source>Zoek een deelnemer: naam, geboortedatum, nummer of code</source>
        <translation>Find a participant: name, birth date, number or code</translation>
    </message>
    <message>
        <source>Met wie is de afspraak?</source>
        <translation>Who is the appointment with?</translation>
    </message>
</context>
<context>
    <name>DeskPresenter</name>
    <message>
        <source>Genoteerd: {client} is niet gekomen.</source>
        <translation>Noted: {client} did not come.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Hoe wil de deelnemer heten?</source>
        <translation>What does the participant want to be called?</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Zoals 12-03-1988. Mag leeg blijven.</source>
        <translation>Such as 12-03-1988. May stay empty.</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Mag leeg blijven.</source>
        <translation>May stay empty.</translation>
    </message>
    <message>
        <source>je</source>
        <translation>je (informal)</translation>
    </message>
    <message>
        <source>u</source>
        <translation>u (formal)</translation>
    </message>
    <message>
        <source>Zo kennen jullie de deelnemer. Mag leeg blijven.</source>
        <translation>This is how you know the participant. May stay empty.</translation>
    </message>
    <message>
        <source>Nummer in het eigen systeem</source>
        <translation>Number in your own system</translation>
    </message>
    <message>
        <source>Bijvoorbeeld wie de post openmaakt of de telefoon opneemt.</source>
        <translation>For instance who opens the post or answers the telephone.</translation>
    </message>
    <message>
        <source>Wie kijkt mee?</source>
        <translation>Who looks along?</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Gegevens wijzigen</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Aanspreken met</source>
        <translation>Address with</translation>
    </message>
    <message>
        <source>Leeftijd</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Veilig contact</source>
        <translation>Safe contact</translation>
    </message>
    <message>
        <source>Vraag het de deelnemer zelf. We houden ons eraan.</source>
        <translation>Ask the participant. We keep to it.</translation>
    </message>
</context>
<context>
    <name>DetailsWishes</name>
    <message>
        <source>Deze wijzigingen zijn niet bewaard.</source>
        <translation>These changes have not been kept.</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>De gegevens zijn gewijzigd.</source>
        <translation>The details have been changed.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>De gegevens zijn weer zoals ze waren.</source>
        <translation>The details are as they were again.</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Zet de stap erop</source>
        <translation>Put the step on it</translation>
    </message>
    <message>
        <source>Ook een bewijs voor onze map</source>
        <translation>Also a receipt for our file</translation>
    </message>
    <message>
        <source>Print het bewijs</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Bewaar het bewijs</source>
        <translation>Save the receipt</translation>
    </message>
    <message>
        <source>Zet het doel erop</source>
        <translation>Put the goal on it</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Even wachten. We maken de voorbeeldgegevens.</source>
        <translation>One moment. We are making the practice data.</translation>
    </message>
    <message>
        <source>Even wachten. We vragen de server of je erin mag.</source>
        <translation>One moment. We ask the server whether you may come in.</translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message>
        <source>Dubbele deelnemers</source>
        <translation>Participants here twice</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Eén persoon met twee nummers? Maak er één van. Er gaat niets verloren.</source>
        <translation>One person with two numbers? Make them one. Nothing is lost.</translation>
    </message>
    <message>
        <source>Misschien dezelfde persoon</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>Eén gemaakt</source>
        <translation>Made one</translation>
    </message>
    <message>
        <source>Niemand staat hier dubbel.</source>
        <translation>Nobody is here twice.</translation>
    </message>
    <message>
        <source>Wij letten op namen die hetzelfde klinken en op geboortedata.</source>
        <translation>We look at names that sound the same and at dates of birth.</translation>
    </message>
    <message>
        <source>Deze deelnemers horen niet allebei bij jou</source>
        <translation>These participants are not both yours</translation>
    </message>
    <message>
        <source>Schrijf op waarom je kijkt</source>
        <translation>Write down why you look</translation>
    </message>
    <message>
        <source>De reden blijft bewaard. De deelnemer mag hem lezen.</source>
        <translation>The reason is kept. The participant may read it.</translation>
    </message>
    <message>
        <source>Verder met deze reden</source>
        <translation>Go on with this reason</translation>
    </message>
    <message>
        <source>Is dit één persoon?</source>
        <translation>Is this one person?</translation>
    </message>
    <message>
        <source>Eerst gemaakt</source>
        <translation>Made first</translation>
    </message>
    <message>
        <source>Later gemaakt</source>
        <translation>Made later</translation>
    </message>
    <message>
        <source>Twee deelnemers naast elkaar</source>
        <translation>Two participants side by side</translation>
    </message>
    <message>
        <source>Kies het nummer dat blijft. Het andere nummer vindt daarna dezelfde persoon. Wat bij elk nummer staat, blijft staan.</source>
        <translation>Choose the number that stays. The other number then finds the same person. What stands with each number stays as it is.</translation>
    </message>
    <message>
        <source>Nee, dit zijn twee mensen</source>
        <translation>No, these are two people</translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln andere.</source>
        <translation>
            <numerusform>And %Ln other.</numerusform>
            <numerusform>And %Ln others.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} en {other}</source>
        <translation>{one} and {other}</translation>
    </message>
    <message>
        <source>De namen klinken gelijk, de geboortedag is gelijk.</source>
        <translation>The names sound the same, the day of birth is the same.</translation>
    </message>
    <message>
        <source>De namen klinken gelijk, de geboortedag lijkt een tikfout.</source>
        <translation>The names sound the same, the day of birth looks like a typing mistake.</translation>
    </message>
    <message>
        <source>Eén naam en de geboortedag zijn gelijk.</source>
        <translation>One name and the day of birth are the same.</translation>
    </message>
    <message>
        <source>De namen klinken gelijk. Een geboortedag is niet bekend.</source>
        <translation>The names sound the same. A day of birth is not known.</translation>
    </message>
    <message>
        <source>{gone} gaat verder als {kept}</source>
        <translation>{gone} goes on as {kept}</translation>
    </message>
    <message>
        <source>Sinds {day}. Haal ze weer uit elkaar.</source>
        <translation>Since {day}. Make them two again.</translation>
    </message>
    <message>
        <source>Ja, verder als {number}</source>
        <translation>Yes, go on as {number}</translation>
    </message>
    <message>
        <source>Niet gelijk: {what}.</source>
        <translation>Not the same: {what}.</translation>
    </message>
    <message>
        <source>Naam, geboortedatum, taal en telefoon zijn gelijk.</source>
        <translation>Name, birth date, language and phone are the same.</translation>
    </message>
    <message>
        <source>Beide nummers hebben een code of plaatjes. Alleen die van het nummer dat blijft, tellen daarna nog.</source>
        <translation>Both numbers have a code or pictures. Only those of the number that stays count after this.</translation>
    </message>
    <message>
        <source>{number} heeft een code of plaatjes. Kies je het andere nummer, dan tellen die niet meer.</source>
        <translation>{number} has a code or pictures. If you choose the other number, they no longer count.</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Hier sinds</source>
        <translation>Here since</translation>
    </message>
    <message>
        <source>Gesprekken</source>
        <translation>Talks</translation>
    </message>
    <message>
        <source>Stappen gezet</source>
        <translation>Steps taken</translation>
    </message>
    <message>
        <source>Uitgegeven</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>niet bekend</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>DoublesPresenter</name>
    <message>
        <source>{gone} gaat verder als {kept}. Beide nummers vinden dezelfde persoon.</source>
        <translation>{gone} goes on as {kept}. Both numbers find the same person.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>De code of plaatjes van {gone} tellen niet meer, die van {kept} wel.</source>
        <translation>The code or pictures of {gone} no longer count, those of {kept} do.</translation>
    </message>
    <message>
        <source>De code of plaatjes van {gone} tellen niet meer. Kies samen iets nieuws.</source>
        <translation>The code or pictures of {gone} no longer count. Choose something new together.</translation>
    </message>
    <message>
        <source>{kept} en {gone} zijn weer twee deelnemers, elk met wat er al stond.</source>
        <translation>{kept} and {gone} are two participants again, each with what was theirs.</translation>
    </message>
    <message>
        <source>De code of plaatjes van {gone} tellen weer.</source>
        <translation>The code or pictures of {gone} count again.</translation>
    </message>
    <message>
        <source>Genoteerd: dit zijn twee mensen.</source>
        <translation>Noted: these are two people.</translation>
    </message>
</context>
<context>
    <name>EndPanel</name>
    <message>
        <source>Sluit de hulp af</source>
        <translation>Close the help</translation>
    </message>
    <message>
        <source>Kies een reden</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Waarom stopt de hulp?</source>
        <translation>Why does the help stop?</translation>
    </message>
    <message>
        <source>Sluit af</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>No, not now</translation>
    </message>
    <message>
        <source>Er gaat nu niets weg. Vanaf vandaag telt de bewaartermijn; daarna wordt alles gewist. Vanaf morgen staat deze deelnemer bij niemand meer in Mijn mensen. Wil iemand weer hulp? Dan ga je gewoon verder.</source>
        <translation>Nothing goes now. The term for keeping counts from today; after it everything is erased. From tomorrow this participant is in nobody’s “My people”. Does somebody want help again? Then you simply go on.</translation>
    </message>
    <message>
        <source>Sluit de hulp aan {name} af</source>
        <translation>Close the help to {name}</translation>
    </message>
    <message>
        <source>Deze afspraken vervallen: {days}.</source>
        <translation>These appointments fall away: {days}.</translation>
    </message>
    <message>
        <source>Kies een reden. Niemand hoeft iets uit te leggen.</source>
        <translation>Choose a reason. Nobody has to explain anything.</translation>
    </message>
</context>
<context>
    <name>EndedCard</name>
    <message>
        <source>Ga toch verder</source>
        <translation>Go on after all</translation>
    </message>
    <message>
        <source>De hulp is afgesloten op {day}.</source>
        <translation>The help was closed on {day}.</translation>
    </message>
    <message>
        <source>Reden: {why}.</source>
        <translation>Reason: {why}.</translation>
    </message>
</context>
<context>
    <name>EndingWishes</name>
    <message>
        <source>De hulp is afgesloten.</source>
        <translation>The help is closed.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>De hulp gaat verder.</source>
        <translation>The help goes on.</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>Wissen</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Gewist komt niet terug. Bedragen blijven in het grootboek, zonder naam.</source>
        <translation>What is erased does not come back. Amounts stay in the ledger, without a name.</translation>
    </message>
    <message>
        <source>De deelnemer vraagt dit en weet het zeker</source>
        <translation>The participant asks for this and is sure</translation>
    </message>
    <message>
        <source>Onderwerp</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Wis dit onderwerp</source>
        <translation>Erase this subject</translation>
    </message>
    <message>
        <source>Vraag om alles te wissen</source>
        <translation>Ask to erase everything</translation>
    </message>
    <message>
        <source>Er is gevraagd om alles te wissen. Een beheerder bevestigt het.</source>
        <translation>Erasing everything was asked for. An administrator confirms it.</translation>
    </message>
    <message>
        <source>Ook de doelen en stappen bij dit onderwerp gaan weg.</source>
        <translation>The goals and steps of this subject go too.</translation>
    </message>
</context>
<context>
    <name>ExpectedView</name>
    <message>
        <source>Ochtend</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>Middag</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>Avond</source>
        <translation>Evening</translation>
    </message>
    <message>
        <source>Ergens vandaag</source>
        <translation>Some time today</translation>
    </message>
    <message>
        <source>Vandaag zijn er geen afspraken.</source>
        <translation>There are no appointments today.</translation>
    </message>
    <message>
        <source>Noteer: niet gekomen</source>
        <translation>Note: did not come</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>speelhoek</source>
        <translation>play corner</translation>
    </message>
    <message>
        <source>tolk</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>rustige kamer</source>
        <translation>quiet room</translation>
    </message>
    <message>
        <source>was er</source>
        <translation>was here</translation>
    </message>
    <message>
        <source>niet gekomen, maak samen een nieuwe tijd</source>
        <translation>did not come, choose a new time together</translation>
    </message>
</context>
<context>
    <name>ExpiringTold</name>
    <message numerus="yes">
        <source>{kind} van {worth}: %Ln kaarten zijn geldig tot en met {day}.</source>
        <translation>
            <numerusform>{kind} of {worth}: %Ln card is valid until {day}.</numerusform>
            <numerusform>{kind} of {worth}: %Ln cards are valid until {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>uitgereikt</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>keer</source>
        <translation>times</translation>
    </message>
    <message>
        <source>mensen</source>
        <translation>people</translation>
    </message>
    <message>
        <source>gemiddeld</source>
        <translation>on average</translation>
    </message>
    <message>
        <source>hoogste</source>
        <translation>highest</translation>
    </message>
    <message>
        <source>Er staan geen namen in. Kies een getal om te zien waaruit het bestaat.</source>
        <translation>There are no names in it. Choose a figure to see what it is made of.</translation>
    </message>
    <message>
        <source>op de beste dag, {day}</source>
        <translation>on the best day, {day}</translation>
    </message>
</context>
<context>
    <name>FileTop</name>
    <message>
        <source>Gegevens wijzigen</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>Inzage en wissen</source>
        <translation>See all, erase</translation>
    </message>
    <message>
        <source>Wie helpt?</source>
        <translation>Who helps?</translation>
    </message>
    <message>
        <source>Huishouden</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Wie keek er?</source>
        <translation>Who looked?</translation>
    </message>
    <message>
        <source>Zelf kijken</source>
        <translation>Look for yourself</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Afspraak</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Uitgeven</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Verder bij: {area}</source>
        <translation>Go on at: {area}</translation>
    </message>
    <message>
        <source>Verder met het gesprek</source>
        <translation>Go on with the talk</translation>
    </message>
    <message>
        <source>Start gesprek</source>
        <translation>Start a talk</translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>Typ drie letters, een geboortedatum of een nummer.</source>
        <translation>Type three letters, a birth date or a number.</translation>
    </message>
    <message>
        <source>We vinden niemand met deze naam. Klopt de geboortedatum?</source>
        <translation>We find nobody with this name. Is the birth date right?</translation>
    </message>
    <message>
        <source>Geen van deze: nieuwe deelnemer</source>
        <translation>None of these: new participant</translation>
    </message>
    <message>
        <source>Nieuwe deelnemer</source>
        <translation>New participant</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welkom. We beginnen met jou.</source>
        <translation>Welcome. We begin with you.</translation>
    </message>
    <message>
        <source>Hoe heet je?</source>
        <translation>What is your name?</translation>
    </message>
    <message>
        <source>Inlognaam</source>
        <translation>Login name</translation>
    </message>
    <message>
        <source>Die typ je bij het inloggen.</source>
        <translation>You type this to log in.</translation>
    </message>
    <message>
        <source>Minstens 12 tekens. Drie woorden achter elkaar is goed te onthouden.</source>
        <translation>At least 12 characters. Three words in a row are easy to remember.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Oefenen met voorbeeldgegevens</source>
        <translation>Practise with example data</translation>
    </message>
    <message>
        <source>Mijn gegevens staan in een andere map</source>
        <translation>My data is in another folder</translation>
    </message>
    <message>
        <source>Jij wordt de eerste beheerder. Collega&apos;s komen er later bij.</source>
        <translation>You become the first administrator. Colleagues join later.</translation>
    </message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>Van hoeveel mensen we iets weten</source>
        <translation>How many people we know something about</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Mensen</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>FoldedCard</name>
    <message>
        <source>En nog {count}</source>
        <translation>And {count} more</translation>
    </message>
    <message>
        <source>Laat er minder zien</source>
        <translation>Show fewer</translation>
    </message>
</context>
<context>
    <name>FormPicker</name>
    <message>
        <source>Soort bestand</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV voor Excel</source>
        <translation>CSV for Excel</translation>
    </message>
    <message>
        <source>CSV, Engels</source>
        <translation>CSV, English</translation>
    </message>
    <message>
        <source>PDF-verslag</source>
        <translation>PDF report</translation>
    </message>
    <message>
        <source>Journaal (hledger)</source>
        <translation>Journal (hledger)</translation>
    </message>
    <message>
        <source>Journaal (Beancount)</source>
        <translation>Journal (Beancount)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Financiën, Excel</source>
        <translation>Finance, Excel</translation>
    </message>
    <message>
        <source>Financiën, CSV</source>
        <translation>Finance, CSV</translation>
    </message>
    <message>
        <source>Financiën, CSV, Engels</source>
        <translation>Finance, CSV, English</translation>
    </message>
    <message>
        <source>Financiën, PDF-verslag</source>
        <translation>Finance, PDF report</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Sluit bericht</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>GivenItem</name>
    <message>
        <source>Doel gehaald: {goal}</source>
        <translation>Goal reached: {goal}</translation>
    </message>
    <message>
        <source>kaart {numbers}</source>
        <translation>card {numbers}</translation>
    </message>
    <message>
        <source>van een lijst, zonder bewijs van hier</source>
        <translation>from a list, without a receipt of ours</translation>
    </message>
    <message>
        <source>bewijs {number}</source>
        <translation>receipt {number}</translation>
    </message>
    <message>
        <source>teruggedraaid</source>
        <translation>reversed</translation>
    </message>
    <message>
        <source>Bewijs</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Terugdraaien</source>
        <translation>Reverse</translation>
    </message>
</context>
<context>
    <name>GivenList</name>
    <message>
        <source>Eerder uitgegeven</source>
        <translation>Handed out before</translation>
    </message>
</context>
<context>
    <name>HandingCard</name>
    <message>
        <source>Overdragen</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Kies een reden</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Wie wordt hun mentor?</source>
        <translation>Who becomes their mentor?</translation>
    </message>
    <message>
        <source>Waarom?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Draag iedereen over</source>
        <translation>Hand over everybody</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>gaat weg</source>
        <translation>leaves</translation>
    </message>
    <message>
        <source>is lang weg</source>
        <translation>is away for long</translation>
    </message>
    <message>
        <source>krijgt ander werk</source>
        <translation>gets other work</translation>
    </message>
    <message>
        <source>het werk wordt anders verdeeld</source>
        <translation>the work is divided anew</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers hebben {name} als mentor. Je ziet geen namen. Vanaf vandaag is een ander hun mentor, en gaan de afspraken mee.</source>
        <translation>
            <numerusform>{name} is the mentor of %Ln participant. You see no name. From today somebody else is, and the appointments go along.</numerusform>
            <numerusform>{name} is the mentor of %Ln participants. You see no names. From today somebody else is, and the appointments go along.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kies een collega</source>
        <translation>Choose a colleague</translation>
    </message>
    <message>
        <source>Kies eerst wie het overneemt.</source>
        <translation>Choose first who takes over.</translation>
    </message>
    <message>
        <source>Kies eerst waarom.</source>
        <translation>Choose first why.</translation>
    </message>
    <message numerus="yes">
        <source>{name} wordt de mentor van %Ln deelnemers.</source>
        <translation>
            <numerusform>{name} becomes the mentor of %Ln participant.</numerusform>
            <numerusform>{name} becomes the mentor of %Ln participants.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dat staat in het logboek, bij elke deelnemer. Ongedaan maken kan niet.</source>
        <translation>The log tells it, for each participant. It cannot be undone.</translation>
    </message>
    <message numerus="yes">
        <source>Draag %Ln deelnemers over</source>
        <translation>
            <numerusform>Hand over %Ln participant</numerusform>
            <numerusform>Hand over %Ln participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingWishes</name>
    <message numerus="yes">
        <source>{name} is nu de mentor van %Ln deelnemers.</source>
        <translation>
            <numerusform>{name} is the mentor of %Ln participant now.</numerusform>
            <numerusform>{name} is the mentor of %Ln participants now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Deelnemer</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Stap</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nummer op de kaart</source>
        <translation>Number on the card</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Hulp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Terug naar mijn werk</source>
        <translation>Back to my work</translation>
    </message>
    <message>
        <source>Waarom je hierop kunt vertrouwen</source>
        <translation>Why you can trust this</translation>
    </message>
    <message>
        <source>Alles wordt meteen bewaard. Met Esc ga je terug; er gaat niets verloren.</source>
        <translation>Everything is saved at once. Esc goes back; nothing is lost.</translation>
    </message>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Aan de balie</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Samen met een deelnemer</source>
        <translation>Together with a participant</translation>
    </message>
    <message>
        <source>Bij de cijfers</source>
        <translation>With the figures</translation>
    </message>
    <message>
        <source>De belangrijkste knop van dit scherm</source>
        <translation>The most important button of this screen</translation>
    </message>
    <message>
        <source>Naar het volgende veld of de volgende knop</source>
        <translation>To the next field or button</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Voorlezen, met een deelnemer erbij; alleen dit antwoord</source>
        <translation>Read aloud, with a participant beside you; only this answer</translation>
    </message>
    <message>
        <source>Grotere of kleinere letters</source>
        <translation>Larger or smaller letters</translation>
    </message>
    <message>
        <source>Volledig scherm</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Maak het laatste ongedaan</source>
        <translation>Undo the last thing</translation>
    </message>
    <message>
        <source>Het scherm op slot</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Zoek een deelnemer</source>
        <translation>Find a participant</translation>
    </message>
    <message>
        <source>Nieuwe deelnemer</source>
        <translation>New participant</translation>
    </message>
    <message>
        <source>Afspraak noteren</source>
        <translation>Note an appointment</translation>
    </message>
    <message>
        <source>Het papier voor thuis</source>
        <translation>The paper to take home</translation>
    </message>
    <message>
        <source>Uitgeven</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Een compliment geven, ook als het nog niet lukt</source>
        <translation>Give a compliment, also when it has not worked yet</translation>
    </message>
    <message>
        <source>De regels aan de zijkant</source>
        <translation>The lines at the side</translation>
    </message>
    <message>
        <source>Samen kijken: namen van anderen verdwijnen</source>
        <translation>Looking together: names of others disappear</translation>
    </message>
    <message>
        <source>Kies een blok, als de kaarten in beeld zijn</source>
        <translation>Choose a block, when the cards are shown</translation>
    </message>
    <message>
        <source>Ik weet het niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Een korte notitie bij een vraag</source>
        <translation>A short note at a question</translation>
    </message>
    <message>
        <source>Open of sluit de tip</source>
        <translation>Open or close the tip</translation>
    </message>
    <message>
        <source>De stappen van het gesprek bij naam</source>
        <translation>The steps of the talk, by name</translation>
    </message>
    <message>
        <source>Eerst iets dringends: het gesprek stopt rustig</source>
        <translation>Something urgent first: the conversation stops calmly</translation>
    </message>
    <message>
        <source>Bewaar de cijfers als bestand</source>
        <translation>Keep the figures as a file</translation>
    </message>
    <message>
        <source>Verdeel de cijfers anders</source>
        <translation>Divide the figures otherwise</translation>
    </message>
    <message>
        <source>Tel opnieuw</source>
        <translation>Count again</translation>
    </message>
</context>
<context>
    <name>HelpersPage</name>
    <message>
        <source>Wie helpt?</source>
        <translation>Who helps?</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wie er nu helpt</source>
        <translation>Who helps now</translation>
    </message>
    <message>
        <source>Er helpt nu niemand. Kies hieronder een mentor.</source>
        <translation>Nobody helps now. Choose a mentor below.</translation>
    </message>
    <message>
        <source>Alleen de mentor regelt wie er helpt.</source>
        <translation>Only the mentor arranges who helps.</translation>
    </message>
    <message>
        <source>Kaart voor de deelnemer</source>
        <translation>Card for the participant</translation>
    </message>
    <message>
        <source>Print de kaart</source>
        <translation>Print the card</translation>
    </message>
    <message>
        <source>Op de kaart staan alleen namen, nooit waarmee iemand helpt.</source>
        <translation>The card holds names only, never what somebody helps with.</translation>
    </message>
    <message>
        <source>Andere mentor</source>
        <translation>Another mentor</translation>
    </message>
    <message>
        <source>Wie wordt de mentor?</source>
        <translation>Who becomes the mentor?</translation>
    </message>
    <message>
        <source>Draag over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Vanaf vandaag. Afspraken en beloofde keren kijken gaan mee. Wat er was, blijft staan. Tot vanavond kan de vorige mentor er nog bij.</source>
        <translation>From today. Appointments and promised looks go along. What was there stays. Until tonight the former mentor can still open it.</translation>
    </message>
    <message>
        <source>Laat iemand meehelpen</source>
        <translation>Let somebody help along</translation>
    </message>
    <message>
        <source>Wie helpt mee?</source>
        <translation>Who helps along?</translation>
    </message>
    <message>
        <source>Een paar woorden, zoals: taal. Mag leeg blijven.</source>
        <translation>A few words, like: language. May stay empty.</translation>
    </message>
    <message>
        <source>Waarmee?</source>
        <translation>With what?</translation>
    </message>
    <message>
        <source>Laat meehelpen</source>
        <translation>Let help along</translation>
    </message>
    <message>
        <source>Wie helpt {name}?</source>
        <translation>Who helps {name}?</translation>
    </message>
    <message>
        <source>Kies een collega</source>
        <translation>Choose a colleague</translation>
    </message>
    <message>
        <source>Stopt met meehelpen</source>
        <translation>Stops helping</translation>
    </message>
    <message>
        <source>neemt waar tot en met {day}</source>
        <translation>stands in to the end of {day}</translation>
    </message>
    <message>
        <source>mentor sinds {day}</source>
        <translation>mentor since {day}</translation>
    </message>
    <message>
        <source>werkt hier niet meer</source>
        <translation>does not work here any more</translation>
    </message>
    <message>
        <source>helpt mee met {task}, sinds {day}</source>
        <translation>helps with {task}, since {day}</translation>
    </message>
    <message>
        <source>helpt mee sinds {day}</source>
        <translation>helps along since {day}</translation>
    </message>
    <message>
        <source>Kies eerst wie het overneemt.</source>
        <translation>First choose who takes over.</translation>
    </message>
    <message>
        <source>Kies eerst wie er meehelpt.</source>
        <translation>First choose who helps along.</translation>
    </message>
</context>
<context>
    <name>HelpersPresenter</name>
    <message>
        <source>{name} helpt mee.</source>
        <translation>{name} helps along.</translation>
    </message>
    <message>
        <source>{name} helpt niet meer mee.</source>
        <translation>{name} does not help along any more.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{name} is nu de mentor. Print de kaart met de nieuwe naam.</source>
        <translation>{name} is now the mentor. Print the card with the new name.</translation>
    </message>
    <message>
        <source>De mentor is weer wie het was.</source>
        <translation>The mentor is again who it was.</translation>
    </message>
    <message>
        <source>De kaart ligt bij de printer.</source>
        <translation>The card is at the printer.</translation>
    </message>
    <message>
        <source>Print de kaart</source>
        <translation>Print the card</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Wat er gebeurde</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Door wie</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Nummer van de nieuwe kaart</source>
        <translation>Number of the new card</translation>
    </message>
    <message>
        <source>De kaart is kapot</source>
        <translation>The card is broken</translation>
    </message>
    <message>
        <source>De kaart is kwijt</source>
        <translation>The card is lost</translation>
    </message>
    <message>
        <source>Waarom een andere kaart</source>
        <translation>Why another card</translation>
    </message>
    <message>
        <source>Geef een andere kaart</source>
        <translation>Give another card</translation>
    </message>
    <message>
        <source>Dit is geen tweede uitgifte. De nieuwe kaart is evenveel waard.</source>
        <translation>This is no second hand-out. The new card is worth the same.</translation>
    </message>
    <message>
        <source>geldig tot en met {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>ligt in de voorraad</source>
        <translation>is in stock</translation>
    </message>
    <message>
        <source>ligt apart</source>
        <translation>is set aside</translation>
    </message>
    <message>
        <source>is uitgegeven</source>
        <translation>is handed out</translation>
    </message>
    <message>
        <source>doet niet meer mee</source>
        <translation>is not in use any more</translation>
    </message>
    <message>
        <source>bewijs {number}</source>
        <translation>receipt {number}</translation>
    </message>
    <message>
        <source>in plaats van {serial}</source>
        <translation>instead of {serial}</translation>
    </message>
    <message>
        <source>Gekocht, naar {place}</source>
        <translation>Bought, to {place}</translation>
    </message>
    <message>
        <source>Terug naar {place}, verkeerd verplaatst</source>
        <translation>Back to {place}, moved by mistake</translation>
    </message>
    <message>
        <source>Naar {place}</source>
        <translation>To {place}</translation>
    </message>
    <message>
        <source>Apart gelegd</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Niet meer apart</source>
        <translation>No longer set aside</translation>
    </message>
    <message>
        <source>Uitgegeven</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Terug, naar {place}</source>
        <translation>Back, to {place}</translation>
    </message>
    <message>
        <source>Een andere kaart gegeven</source>
        <translation>Another card was given</translation>
    </message>
    <message>
        <source>Gevonden bij een telling</source>
        <translation>Found at a count</translation>
    </message>
    <message>
        <source>Niet gevonden bij een telling</source>
        <translation>Not found at a count</translation>
    </message>
    <message>
        <source>Kapot</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>Kwijt</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Verlopen</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Uit de voorraad gehaald</source>
        <translation>Taken out of stock</translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>geboren in {year}</source>
        <translation>born in {year}</translation>
    </message>
    <message>
        <source>mentor {name}</source>
        <translation>mentor {name}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Beheer</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Alles is ingesteld.</source>
        <translation>Everything is set up.</translation>
    </message>
    <message>
        <source>Collega&apos;s</source>
        <translation>Colleagues</translation>
    </message>
    <message>
        <source>Wie hier werkt</source>
        <translation>Who works here</translation>
    </message>
    <message>
        <source>taken, wachtwoord, iemand erbij</source>
        <translation>tasks, password, somebody new</translation>
    </message>
    <message>
        <source>Teams en locaties</source>
        <translation>Teams and locations</translation>
    </message>
    <message>
        <source>Rechten nakijken</source>
        <translation>Review of rights</translation>
    </message>
    <message>
        <source>elk half jaar</source>
        <translation>every half year</translation>
    </message>
    <message>
        <source>Wie mag wat</source>
        <translation>Who may do what</translation>
    </message>
    <message>
        <source>als alle wachtwoorden kwijt zijn</source>
        <translation>when all passwords are lost</translation>
    </message>
    <message>
        <source>Wat wij bewaren</source>
        <translation>What we keep</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>elke dag vanzelf, en terugzetten</source>
        <translation>each day by itself, and restoring</translation>
    </message>
    <message>
        <source>wat weg mag, en de verslagen</source>
        <translation>what may go, and the reports</translation>
    </message>
    <message>
        <source>Papieren over privacy</source>
        <translation>Papers on privacy</translation>
    </message>
    <message>
        <source>register, folder, wie zag wat</source>
        <translation>register, leaflet, who saw what</translation>
    </message>
    <message>
        <source>Kloppen de logboeken?</source>
        <translation>Are the logs in order?</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Op het papier</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Hoe we praten</source>
        <translation>How we speak</translation>
    </message>
    <message>
        <source>Als iets niet kan wachten</source>
        <translation>When something cannot wait</translation>
    </message>
    <message>
        <source>Vragen over privacy</source>
        <translation>Questions about privacy</translation>
    </message>
    <message>
        <source>Onderwerpen van de brug</source>
        <translation>Subjects of the bridge</translation>
    </message>
    <message>
        <source>Op slot en inloggen</source>
        <translation>Locking and logging in</translation>
    </message>
    <message numerus="yes">
        <source>Nog %Ln dingen te doen</source>
        <translation>
            <numerusform>%Ln thing left to do</numerusform>
            <numerusform>%Ln things left to do</numerusform>
        </translation>
    </message>
    <message>
        <source>kijk of dit bij jullie past</source>
        <translation>see whether this suits you</translation>
    </message>
    <message>
        <source>Naam van de gemeente</source>
        <translation>Name of the municipality</translation>
    </message>
    <message>
        <source>komt op het papier</source>
        <translation>goes on paper</translation>
    </message>
    <message>
        <source>Telefoon van de balie</source>
        <translation>Telephone of the desk</translation>
    </message>
    <message>
        <source>Locaties</source>
        <translation>Locations</translation>
    </message>
    <message>
        <source>waar jullie werken</source>
        <translation>where you work</translation>
    </message>
    <message>
        <source>hoe een deelnemer de functionaris bereikt</source>
        <translation>how a client reaches the officer</translation>
    </message>
    <message>
        <source>Je of u</source>
        <translation>Informal or formal</translation>
    </message>
    <message>
        <source>Bewaartermijnen</source>
        <translation>How long things are kept</translation>
    </message>
    <message>
        <source>Plek voor reservekopieën</source>
        <translation>Place for backups</translation>
    </message>
    <message>
        <source>op een andere schijf dan deze</source>
        <translation>on another disk than this one</translation>
    </message>
    <message>
        <source>Herstelcode op papier</source>
        <translation>Recovery code on paper</translation>
    </message>
    <message>
        <source>nodig als alle wachtwoorden kwijt zijn</source>
        <translation>needed when all passwords are lost</translation>
    </message>
    <message>
        <source>Een tweede beheerder</source>
        <translation>A second administrator</translation>
    </message>
    <message>
        <source>zodat er altijd iemand bij kan</source>
        <translation>so that somebody can always come in</translation>
    </message>
    <message>
        <source>Een code van je telefoon</source>
        <translation>A code from your phone</translation>
    </message>
    <message>
        <source>bij het inloggen, naast je wachtwoord</source>
        <translation>at log-in, beside your password</translation>
    </message>
    <message>
        <source>het is een half jaar geleden</source>
        <translation>it was half a year ago</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Tijd om weer te kijken</source>
        <translation>Time to look again</translation>
    </message>
    <message>
        <source>Verder gaan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Stappen van vandaag</source>
        <translation>Steps of today</translation>
    </message>
    <message>
        <source>Pas hier geweest</source>
        <translation>Here lately</translation>
    </message>
    <message>
        <source>Zoek deelnemer</source>
        <translation>Find participant</translation>
    </message>
    <message>
        <source>Nieuwe deelnemer</source>
        <translation>New participant</translation>
    </message>
    <message>
        <source>Afspraak noteren</source>
        <translation>Note an appointment</translation>
    </message>
    <message>
        <source>Er staat nog niets voor vandaag.</source>
        <translation>There is nothing for today yet.</translation>
    </message>
    <message>
        <source>Zoek een deelnemer, maak een nieuwe of noteer een afspraak.</source>
        <translation>Find a participant, make a new one or note an appointment.</translation>
    </message>
    <message>
        <source>Klaar: {count}</source>
        <translation>Ready: {count}</translation>
    </message>
    <message>
        <source>beloofd op {day}</source>
        <translation>promised on {day}</translation>
    </message>
    <message>
        <source>Verder met {client} bij: {place}</source>
        <translation>Go on with {client} at: {place}</translation>
    </message>
    <message>
        <source>Verder met {client}</source>
        <translation>Go on with {client}</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{when}, {count} stappen</source>
        <translation>{when}, {count} steps</translation>
    </message>
</context>
<context>
    <name>HouseholdPage</name>
    <message>
        <source>Huishouden</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Dit telt alleen mee waar de regels wie samenwoont als één tellen.</source>
        <translation>This only counts where the rules count people who live together as one.</translation>
    </message>
    <message>
        <source>Woont nu samen met</source>
        <translation>Lives now with</translation>
    </message>
    <message>
        <source>Woont niet meer samen</source>
        <translation>No longer lives together</translation>
    </message>
    <message>
        <source>Laatste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Waarom open je het andere bestand?</source>
        <translation>Why do you open the other file?</translation>
    </message>
    <message>
        <source>Iemand erbij</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>Een naam, een nummer of een geboortedatum.</source>
        <translation>A name, a number or a date of birth.</translation>
    </message>
    <message>
        <source>Zoek deelnemer</source>
        <translation>Find client</translation>
    </message>
    <message>
        <source>Zoek</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Niemand gevonden.</source>
        <translation>Nobody found.</translation>
    </message>
    <message>
        <source>Sinds welke dag</source>
        <translation>Since which day</translation>
    </message>
    <message>
        <source>Schrijf op</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Met wie woont {name}?</source>
        <translation>With whom does {name} live?</translation>
    </message>
    <message>
        <source>Er is nog niemand opgeschreven.</source>
        <translation>Nobody was noted yet.</translation>
    </message>
    <message>
        <source>Schrijf op: {name} woont niet meer samen</source>
        <translation>Note: {name} no longer lives with them</translation>
    </message>
    <message>
        <source>{name}, nummer {number}: sinds {since}</source>
        <translation>{name}, number {number}: since {since}</translation>
    </message>
    <message>
        <source>{name}, nummer {number}: tot en met {until}</source>
        <translation>{name}, number {number}: up to {until}</translation>
    </message>
    <message>
        <source>Schrijf op: {name} en {other} wonen samen</source>
        <translation>Note: {name} and {other} live together</translation>
    </message>
</context>
<context>
    <name>HouseholdPresenter</name>
    <message>
        <source>Opgeschreven. Zij wonen samen.</source>
        <translation>Noted. They live together.</translation>
    </message>
    <message>
        <source>Teruggedraaid. Er staat niet meer dat zij samenwonen.</source>
        <translation>Undone. It no longer says that they live together.</translation>
    </message>
    <message>
        <source>Teruggedraaid. Zij wonen nog samen.</source>
        <translation>Turned back. They still live together.</translation>
    </message>
    <message>
        <source>Opgeschreven. Zij wonen niet meer samen.</source>
        <translation>Noted. They no longer live together.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Lees in</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Maak dit eerst goed in de lijst</source>
        <translation>Mend this in the list first</translation>
    </message>
    <message>
        <source>Kijk hier even naar</source>
        <translation>Please look at this</translation>
    </message>
    <message>
        <source>De lijst</source>
        <translation>The list</translation>
    </message>
    <message>
        <source>Kies een lijst</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>Welke kolom vertelt wat?</source>
        <translation>Which column tells what?</translation>
    </message>
    <message>
        <source>Dit wordt ingelezen</source>
        <translation>This will be read in</translation>
    </message>
    <message>
        <source>Kies een andere lijst</source>
        <translation>Choose another list</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regels</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {rows}</source>
        <translation>{name}: {rows}</translation>
    </message>
    <message>
        <source>staat niet in de lijst</source>
        <translation>is not in the list</translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln regels.</source>
        <translation>
            <numerusform>And %Ln more row.</numerusform>
            <numerusform>And %Ln more rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>De lijst wordt gelezen.</source>
        <translation>The list is being read.</translation>
    </message>
    <message>
        <source>We kijken wat er in de lijst staat.</source>
        <translation>We look at what is in the list.</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Kies een lijst</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>Lijst (*.xlsx *.csv)</source>
        <translation>List (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>Het scherm gaat over 60 seconden op slot. Druk op een toets om door te gaan.</source>
        <translation>The screen locks in 60 seconds. Press a key to go on.</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Deelnemer</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Uitgeven</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Mijn mensen</source>
        <translation>My people</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Beheer</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Zoek eerst een deelnemer.</source>
        <translation>Find a participant first.</translation>
    </message>
    <message>
        <source>Open eerst een deelnemer. Daarna kunnen jullie samen kijken.</source>
        <translation>Open a participant first. Then you can look together.</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Wat gedeeld is</source>
        <translation>What was shared</translation>
    </message>
    <message>
        <source>Gedeeld op {day} door {who}, vanaf {number} mensen</source>
        <translation>Shared on {day} by {who}, from {number} people</translation>
    </message>
    <message>
        <source>Er was te weinig om iets te laten zien.</source>
        <translation>There was too little to show anything.</translation>
    </message>
    <message>
        <source>Daarna is er nog iets geboekt. Dat telt later mee.</source>
        <translation>Something was booked after that. It counts later.</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>Niet meer in gebruik</source>
        <translation>No longer in use</translation>
    </message>
    <message>
        <source>Voeg toe</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>KindsCard</name>
    <message>
        <source>Soorten bonnen</source>
        <translation>Kinds of voucher</translation>
    </message>
    <message>
        <source>Soort bon</source>
        <translation>Kind of voucher</translation>
    </message>
    <message>
        <source>Alleen kaarten uit de voorraad uitgeven</source>
        <translation>Hand out only cards from the stock</translation>
    </message>
    <message>
        <source>Stop met deze soort</source>
        <translation>Stop with this kind</translation>
    </message>
    <message>
        <source>Naam van een nieuwe soort</source>
        <translation>Name of a new kind</translation>
    </message>
    <message>
        <source>Een pas die je oplaadt, of een code per e-mail</source>
        <translation>A card that is loaded, or a code by e-mail</translation>
    </message>
    <message>
        <source>Voeg toe</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Zo&apos;n pas of code heeft geen voorraad nodig.</source>
        <translation>Such a card or code needs no stock.</translation>
    </message>
    <message>
        <source>Niet meer in gebruik</source>
        <translation>No longer in use</translation>
    </message>
    <message>
        <source>weer gebruiken</source>
        <translation>use again</translation>
    </message>
</context>
<context>
    <name>KnownBudgets</name>
    <message>
        <source>Erin</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>Toegezegd</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Uitgegeven</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Dagen</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Budgetten</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Samen</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>gesloten</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>op</source>
        <translation>used up</translation>
    </message>
    <message>
        <source>bijna op</source>
        <translation>nearly used up</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>regels</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>totalen</source>
        <translation>totals</translation>
    </message>
    <message>
        <source>financien</source>
        <translation>finance</translation>
    </message>
    <message>
        <source>Het bestand wordt gemaakt. Je kunt intussen verder kijken.</source>
        <translation>The file is being made. You can keep looking meanwhile.</translation>
    </message>
    <message>
        <source>Bewaar de cijfers</source>
        <translation>Save the figures</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Gaat weg</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>Deze collega gaat weg</source>
        <translation>This colleague leaves</translation>
    </message>
    <message>
        <source>Wie wordt hun mentor?</source>
        <translation>Who becomes their mentor?</translation>
    </message>
    <message>
        <source>Sluit de toegang</source>
        <translation>Close the access</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Not after all</translation>
    </message>
    <message>
        <source>Terugnemen</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Neem deze sleutel terug</source>
        <translation>Take this key back</translation>
    </message>
    <message>
        <source>Even wachten. De gegevens krijgen een nieuwe sleutel.</source>
        <translation>One moment. The store is getting a new key.</translation>
    </message>
    <message>
        <source>De machine maakt daarna geen cijfers meer. De gegevens krijgen een nieuwe sleutel. Collega&apos;s merken daar niets van. Wat de machine deed, blijft in het logboek staan.</source>
        <translation>After that the machine makes no figures any more. The data get a new key. Colleagues notice nothing of it. What the machine did stays in the log.</translation>
    </message>
    <message>
        <source>{name} kan daarna niet meer inloggen. De gegevens krijgen een nieuwe sleutel. Alle anderen merken daar niets van. Wat {name} deed, blijft in het logboek staan.</source>
        <translation>{name} can no longer log in after this. The store gets a new key. Nobody else notices. What {name} did stays in the log.</translation>
    </message>
    <message>
        <source>Kende {name} de herstelcode? Maak daarna een nieuwe: de oude opent dan niets meer.</source>
        <translation>Did {name} know the recovery code? Make a new one afterwards: the old one then opens nothing.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers hebben {name} als mentor.</source>
        <translation>
            <numerusform>%Ln client has {name} as mentor.</numerusform>
            <numerusform>%Ln clients have {name} as mentor.</numerusform>
        </translation>
    </message>
    <message>
        <source>nog niemand</source>
        <translation>nobody yet</translation>
    </message>
</context>
<context>
    <name>LevelsChart</name>
    <message>
        <source>deelnemer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>mentor</translation>
    </message>
</context>
<context>
    <name>LiesCard</name>
    <message>
        <source>Soort bon</source>
        <translation>Kind of voucher</translation>
    </message>
    <message>
        <source>Plek</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Aanwezig</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>Uitgegeven</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Loopt af</source>
        <translation>Expiring</translation>
    </message>
    <message>
        <source>Waarde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Voorraad</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>apart: {cards}</source>
        <translation>set aside: {cards}</translation>
    </message>
    <message>
        <source>verlopen: {cards}</source>
        <translation>expired: {cards}</translation>
    </message>
    <message>
        <source>{cards}, op {day}</source>
        <translation>{cards}, on {day}</translation>
    </message>
    <message>
        <source>Samen</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>LimitNote</name>
    <message>
        <source>Let op: hiermee kreeg {name} in {year} samen {received}.</source>
        <translation>Note: with this {name} received {received} in all in {year}.</translation>
    </message>
    <message>
        <source>Let op: hiermee kregen {name} en wie erbij woont in {year} samen {received}.</source>
        <translation>Note: with this {name} and who lives there received {received} in all in {year}.</translation>
    </message>
    <message>
        <source>De grens is {limit}.</source>
        <translation>The limit is {limit}.</translation>
    </message>
    <message>
        <source>De grens is {limit}. Doorgaan mag. Twijfel je? Vraag je coördinator.</source>
        <translation>The limit is {limit}. You may go on. In doubt? Ask your coordinator.</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Grens per jaar en grondslag</source>
        <translation>Limit per year and legal basis</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bewaar de grens</source>
        <translation>Save the limit</translation>
    </message>
    <message>
        <source>Zo is het nu</source>
        <translation>How it is now</translation>
    </message>
    <message>
        <source>Nieuwe grens</source>
        <translation>New limit</translation>
    </message>
    <message>
        <source>Vanaf welke dag</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>Hoogste bedrag in een jaar</source>
        <translation>Highest amount in a year</translation>
    </message>
    <message>
        <source>Wie samenwoont, telt samen</source>
        <translation>People who live together count as one</translation>
    </message>
    <message>
        <source>{amount} in een kalenderjaar</source>
        <translation>{amount} in a calendar year</translation>
    </message>
    <message>
        <source>Per deelnemer.</source>
        <translation>For each participant.</translation>
    </message>
    <message>
        <source>Wie samenwoont, telt samen.</source>
        <translation>People who live together count as one.</translation>
    </message>
    <message>
        <source>Dit bedrag staat in de wet. Bewaar het hieronder, of kies een ander.</source>
        <translation>This amount is in the law. Save it below, or choose another.</translation>
    </message>
    <message>
        <source>Vanaf {day}</source>
        <translation>From {day}</translation>
    </message>
    <message>
        <source>Nog niet bevestigd</source>
        <translation>Not confirmed yet</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Alles bekeken</source>
        <translation>All looked through</translation>
    </message>
    <message>
        <source>Kloppen de logboeken?</source>
        <translation>Are the logs in order?</translation>
    </message>
    <message>
        <source>Hier staan nummers van deelnemers, geen namen. Dat jij kijkt, komt er ook in.</source>
        <translation>Here are numbers of participants, no names. That you look is written down too.</translation>
    </message>
    <message>
        <source>Kijk hier nog eens naar</source>
        <translation>Look at these again</translation>
    </message>
    <message>
        <source>Niets bijzonders.</source>
        <translation>Nothing unusual.</translation>
    </message>
    <message>
        <source>In deze dagen viel niets op.</source>
        <translation>Nothing stood out on these days.</translation>
    </message>
    <message>
        <source>Niet binnengekomen</source>
        <translation>Did not come in</translation>
    </message>
    <message>
        <source>iedereen</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Nummer van de deelnemer</source>
        <translation>Number of the participant</translation>
    </message>
    <message>
        <source>Collega</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>Alle regels</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Regels van het logboek</source>
        <translation>Rows of the log</translation>
    </message>
    <message>
        <source>Dit nummer heeft niemand.</source>
        <translation>Nobody has this number.</translation>
    </message>
    <message>
        <source>Deze dag komt vóór de eerste dag.</source>
        <translation>This day comes before the first day.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet.</source>
        <translation>This day does not exist.</translation>
    </message>
    <message>
        <source>Typ een dag, zoals 01-06-2026.</source>
        <translation>Type a day, like 01-06-2026.</translation>
    </message>
    <message>
        <source>Het logboek is deze maand nog niet bekeken.</source>
        <translation>The log was not looked through this month yet.</translation>
    </message>
    <message>
        <source>Nog niemand keek het logboek na.</source>
        <translation>Nobody looked the log through yet.</translation>
    </message>
    <message numerus="yes">
        <source>Dit jaar %Ln keer bekeken.</source>
        <translation>
            <numerusform>Looked through %Ln time this year.</numerusform>
            <numerusform>Looked through %Ln times this year.</numerusform>
        </translation>
    </message>
    <message>
        <source>De laatste keer was op {day}, door {name}.</source>
        <translation>The last time was on {day}, by {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Wie nakeek, deed dit jaar %Ln van deze dingen zelf.</source>
        <translation>
            <numerusform>Who looked through did %Ln of these things themselves this year.</numerusform>
            <numerusform>Who looked through did %Ln of these things themselves this year.</numerusform>
        </translation>
    </message>
    <message>
        <source>Een andere coördinator kijkt daarnaar.</source>
        <translation>Another coordinator looks at that.</translation>
    </message>
    <message>
        <source>Er is geen andere coördinator: dat heeft niemand bekeken.</source>
        <translation>There is no other coordinator: nobody looked at that.</translation>
    </message>
    <message>
        <source>een onbekende naam</source>
        <translation>an unknown name</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keer een verkeerd wachtwoord</source>
        <translation>
            <numerusform>%Ln wrong password</numerusform>
            <numerusform>%Ln wrong passwords</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} tot {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln. Kies minder dagen of één collega.</source>
        <translation>
            <numerusform>And %Ln more. Choose fewer days or one colleague.</numerusform>
            <numerusform>And %Ln more. Choose fewer days or one colleague.</numerusform>
        </translation>
    </message>
    <message>
        <source>bekeken op {day}</source>
        <translation>looked at on {day}</translation>
    </message>
    <message>
        <source>dit deed je zelf, een andere coördinator kijkt hiernaar</source>
        <translation>you did this yourself, another coordinator looks at it</translation>
    </message>
    <message>
        <source>dit deed je zelf, en er is geen andere coördinator</source>
        <translation>you did this yourself, and there is no other coordinator</translation>
    </message>
    <message>
        <source>In deze dagen is er niets.</source>
        <translation>There is nothing on these days.</translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln regels. Kies minder dagen of één collega.</source>
        <translation>
            <numerusform>And %Ln row more. Choose fewer days or one colleague.</numerusform>
            <numerusform>And %Ln rows more. Choose fewer days or one colleague.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogTerms</name>
    <message>
        <source>De termijn is bewaard.</source>
        <translation>The term is saved.</translation>
    </message>
</context>
<context>
    <name>LogTermsCard</name>
    <message>
        <source>Logboeken</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Maanden</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Minstens</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Hoe lang wij logboeken bewaren</source>
        <translation>How long we keep logs</translation>
    </message>
    <message>
        <source>Bewaar deze termijn</source>
        <translation>Save this term</translation>
    </message>
    <message>
        <source>Hele maanden gaan weg bij: Kloppen de logboeken?</source>
        <translation>Whole months go at: Are the logs whole?</translation>
    </message>
    <message>
        <source>Inloggen</source>
        <translation>Log-ins</translation>
    </message>
    <message>
        <source>Wie deed wat</source>
        <translation>Who did what</translation>
    </message>
    <message>
        <source>Grootboek</source>
        <translation>Ledger</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Inlognaam</source>
        <translation>Login name</translation>
    </message>
    <message>
        <source>Verder werken</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>Wissel van gebruiker</source>
        <translation>Change user</translation>
    </message>
    <message>
        <source>Zoek de map</source>
        <translation>Find the folder</translation>
    </message>
    <message>
        <source>Het scherm is op slot</source>
        <translation>The screen is locked</translation>
    </message>
    <message>
        <source>Inloggen</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Terug naar de echte gegevens</source>
        <translation>Back to the real data</translation>
    </message>
    <message>
        <source>Oefenen met voorbeeldgegevens</source>
        <translation>Practise with example data</translation>
    </message>
    <message>
        <source>Je werk is bewaard.</source>
        <translation>Your work is saved.</translation>
    </message>
    <message>
        <source>Op de server {server}</source>
        <translation>On the server {server}</translation>
    </message>
    <message>
        <source>Je kunt inloggen als balie, mentor, coordinator of beheer. Koos je zelf geen wachtwoord? Dan is het:
{password}</source>
        <translation>You can log in as balie, mentor, coordinator or beheer. Did you not choose a password yourself? Then it is:
{password}</translation>
    </message>
</context>
<context>
    <name>LoginPresenter</name>
    <message>
        <source>Waar staan de gegevens van Mijn brug?</source>
        <translation>Where is the data of Mijn brug?</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Jouw wachtwoord</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Van een beheerder, zoals het was toen de kopie werd gemaakt. De herstelcode mag ook.</source>
        <translation>Of an administrator, as it was when the copy was made. The recovery code will do too.</translation>
    </message>
    <message>
        <source>Kijk wat erin staat</source>
        <translation>Look what stands in it</translation>
    </message>
    <message>
        <source>Oefen het terugzetten</source>
        <translation>Practise restoring</translation>
    </message>
    <message>
        <source>Zet terug in een lege map</source>
        <translation>Restore into an empty folder</translation>
    </message>
    <message>
        <source>Wat nu in gebruik is, blijft staan. Daar verandert niets aan.</source>
        <translation>What is in use now stays. Nothing in it changes.</translation>
    </message>
    <message>
        <source>Gemaakt op {day} om {clock}.</source>
        <translation>Made on {day} at {clock}.</translation>
    </message>
    <message>
        <source>Alles staat terug in {folder}.</source>
        <translation>Everything is back in {folder}.</translation>
    </message>
    <message>
        <source>Ga op slot en zoek daar deze map.</source>
        <translation>Lock the screen and look for this folder there.</translation>
    </message>
    <message>
        <source>Alleen met de herstelcode kan iemand er nu in.</source>
        <translation>Only the recovery code opens it now.</translation>
    </message>
    <message>
        <source>Alleen jij kunt er nu in.</source>
        <translation>Only you can get in now.</translation>
    </message>
    <message>
        <source>Geef de anderen een nieuw wachtwoord, en maak een nieuwe herstelcode.</source>
        <translation>Give the others a new password, and make a new recovery code.</translation>
    </message>
    <message>
        <source>Let op: er is geen lijst gevonden van wat er gewist is. Wie na deze kopie gewist is, staat er nu weer in.</source>
        <translation>Mind: no list was found of what was erased. Whoever was erased after this backup was made is in it again.</translation>
    </message>
    <message>
        <source>Wat gewist is, is niet teruggekomen.</source>
        <translation>Nothing that was erased has come back.</translation>
    </message>
    <message>
        <source>Wat na deze kopie gewist was, is opnieuw gewist: {count}.</source>
        <translation>What was erased after this backup was made is erased again: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers</source>
        <translation>
            <numerusform>%Ln participant</numerusform>
            <numerusform>%Ln participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gesprekken</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regels in het grootboek, samen {euros}</source>
        <translation>
            <numerusform>%Ln line in the ledger, {euros} together</numerusform>
            <numerusform>%Ln lines in the ledger, {euros} together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LooksBar</name>
    <message>
        <source>Taal van het scherm</source>
        <translation>Language of the screen</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Larger letters</translation>
    </message>
    <message>
        <source>Andere kleuren</source>
        <translation>Other colours</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Afspraken</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Afgesproken</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Bericht om te sturen</source>
        <translation>Message to send</translation>
    </message>
    <message>
        <source>Eerder</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Toch niet verzetten</source>
        <translation>Do not move it after all</translation>
    </message>
    <message>
        <source>Nog een afspraak</source>
        <translation>Another appointment</translation>
    </message>
    <message>
        <source>Kort verslag</source>
        <translation>Short report</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Afspraken met {name}</source>
        <translation>Appointments with {name}</translation>
    </message>
    <message>
        <source>Op welke dag dan wel?</source>
        <translation>On which day then?</translation>
    </message>
    <message>
        <source>Nieuwe afspraak</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Kaartje printen</source>
        <translation>Print a card</translation>
    </message>
    <message>
        <source>Voor de agenda</source>
        <translation>For the calendar</translation>
    </message>
    <message>
        <source>Verzetten</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Afzeggen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Is er</source>
        <translation>Is here</translation>
    </message>
    <message>
        <source>Noteer: niet gekomen</source>
        <translation>Note: did not come</translation>
    </message>
    <message>
        <source>was er</source>
        <translation>was here</translation>
    </message>
    <message>
        <source>afgezegd</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>niet gekomen</source>
        <translation>did not come</translation>
    </message>
    <message>
        <source>vervallen, de hulp was afgesloten</source>
        <translation>fell away, the help had ended</translation>
    </message>
    <message>
        <source>niets over genoteerd</source>
        <translation>nothing noted about it</translation>
    </message>
</context>
<context>
    <name>MeetingPresenter</name>
    <message>
        <source>Genoteerd.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>De afspraak staat weer.</source>
        <translation>The appointment stands again.</translation>
    </message>
    <message>
        <source>Kaartje printen</source>
        <translation>Print a card</translation>
    </message>
    <message>
        <source>Het kaartje ligt bij de printer.</source>
        <translation>The card lies at the printer.</translation>
    </message>
    <message>
        <source>Voor de agenda</source>
        <translation>For the calendar</translation>
    </message>
    <message>
        <source>De afspraak is bewaard als bestand.</source>
        <translation>The appointment is kept as a file.</translation>
    </message>
    <message>
        <source>Het bericht is gekopieerd. Plak het binnen een halve minuut in je berichten.</source>
        <translation>The message is copied. Paste it into your messages within half a minute.</translation>
    </message>
</context>
<context>
    <name>MendCard</name>
    <message>
        <source>Aanpassen</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Zo hoort het</source>
        <translation>As it should be</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Dit blijft bij de wijziging.</source>
        <translation>This stays with the change.</translation>
    </message>
    <message>
        <source>Pas aan</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>Wat er eerst stond, blijft bewaard tot het gewist wordt.</source>
        <translation>What it said before is kept until it is erased.</translation>
    </message>
    <message>
        <source>Wat klopt niet?</source>
        <translation>What is not right?</translation>
    </message>
    <message>
        <source>Voornaam</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Geboren op</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Nummer bij de gemeente</source>
        <translation>Number at the municipality</translation>
    </message>
    <message>
        <source>weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>niet besproken</source>
        <translation>not discussed</translation>
    </message>
    <message>
        <source>past niet bij mij</source>
        <translation>does not fit me</translation>
    </message>
    <message>
        <source>Antwoord bij {area}</source>
        <translation>Answer at {area}</translation>
    </message>
    <message>
        <source>Gaat goed: {text}</source>
        <translation>Goes well: {text}</translation>
    </message>
    <message>
        <source>blok {level}</source>
        <translation>block {level}</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Kopieer het bericht</source>
        <translation>Copy the message</translation>
    </message>
    <message>
        <source>Vraag eerst of een bericht mag. Nu geven we een kaartje mee.</source>
        <translation>First ask whether a message may be sent. For now we hand out a card.</translation>
    </message>
    <message>
        <source>Deze deelnemer wil geen bericht. Geef een kaartje mee.</source>
        <translation>This participant wants no message. Hand out a card.</translation>
    </message>
    <message>
        <source>Let op: {who} leest mee.</source>
        <translation>Mind: {who} reads along.</translation>
    </message>
    <message>
        <source>Bellen mag wel.</source>
        <translation>Calling is fine.</translation>
    </message>
    <message>
        <source>Een brief mag wel.</source>
        <translation>A letter is fine.</translation>
    </message>
</context>
<context>
    <name>MinePresenter</name>
    <message>
        <source>Print het bewijs</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Print het jaaroverzicht</source>
        <translation>Print the statement of the year</translation>
    </message>
</context>
<context>
    <name>Mistake</name>
    <message>
        <source>Er ging iets mis in het programma.</source>
        <translation>Something went wrong in the program.</translation>
    </message>
    <message>
        <source>Wat bewaard was, staat er nog. Je kunt verder werken.</source>
        <translation>What was saved is still there. You can go on.</translation>
    </message>
    <message>
        <source>Gebeurt het weer? Bel dan de beheerder. Zeg waar het logboek staat:</source>
        <translation>Does it happen again? Call the administrator. Say where the log is:</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Regels voor uitgeven</source>
        <translation>Rules for handing out</translation>
    </message>
    <message>
        <source>Voorraad</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Grens per jaar en grondslag</source>
        <translation>Limit per year and legal basis</translation>
    </message>
    <message>
        <source>Maand afsluiten</source>
        <translation>Close a month</translation>
    </message>
    <message>
        <source>Uitgiftelijst inlezen</source>
        <translation>Read in a list of hand-outs</translation>
    </message>
    <message>
        <source>{month} is aan de beurt</source>
        <translation>{month} is next</translation>
    </message>
    <message>
        <source>{name}: nog {left}</source>
        <translation>{name}: {left} left</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>Kaarten verplaatsen of eruit halen</source>
        <translation>Move cards or take them out</translation>
    </message>
    <message>
        <source>Soort bon</source>
        <translation>Kind of voucher</translation>
    </message>
    <message>
        <source>Wat gebeurt ermee</source>
        <translation>What happens to them</translation>
    </message>
    <message>
        <source>Naar welke plek</source>
        <translation>To which place</translation>
    </message>
    <message>
        <source>Scan ze een voor een, of typ ze onder elkaar.</source>
        <translation>Scan them one by one, or type them under each other.</translation>
    </message>
    <message>
        <source>Nummers van de kaarten</source>
        <translation>Numbers of the cards</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Ze gaan naar een andere plek</source>
        <translation>They go to another place</translation>
    </message>
    <message>
        <source>Ze liggen apart</source>
        <translation>They are set aside</translation>
    </message>
    <message>
        <source>Ze liggen niet meer apart</source>
        <translation>They are no longer set aside</translation>
    </message>
    <message>
        <source>Ze zijn kapot</source>
        <translation>They are broken</translation>
    </message>
    <message>
        <source>Ze zijn kwijt</source>
        <translation>They are lost</translation>
    </message>
    <message>
        <source>Ze zijn verlopen</source>
        <translation>They have expired</translation>
    </message>
    <message>
        <source>Ze gaan terug naar de leverancier</source>
        <translation>They go back to the supplier</translation>
    </message>
</context>
<context>
    <name>MunicipalityPage</name>
    <message>
        <source>Talen van deelnemers</source>
        <translation>Languages of clients</translation>
    </message>
    <message>
        <source>nog niet nagekeken; dat staat dan op het papier</source>
        <translation>not checked yet; the paper says so</translation>
    </message>
    <message>
        <source>nagekeken door {who}</source>
        <translation>checked by {who}</translation>
    </message>
    <message>
        <source>Naam van de gemeente</source>
        <translation>Name of the municipality</translation>
    </message>
    <message>
        <source>Telefoon van de balie</source>
        <translation>Telephone of the desk</translation>
    </message>
    <message>
        <source>Leeg: dan staat er geen nummer op het papier.</source>
        <translation>Empty: then there is no number on the paper.</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Vragen over privacy</source>
        <translation>Questions about privacy</translation>
    </message>
    <message>
        <source>Onderwerpen van de brug</source>
        <translation>Subjects of the bridge</translation>
    </message>
    <message>
        <source>Op slot en inloggen</source>
        <translation>Locking and logging in</translation>
    </message>
    <message>
        <source>Plek van de balie</source>
        <translation>Place of the desk</translation>
    </message>
    <message>
        <source>Niet eens met ons? Waar kan iemand heen?</source>
        <translation>Not agreed with us? Where can someone go?</translation>
    </message>
    <message>
        <source>Proefblad voor de printer</source>
        <translation>Test page for the printer</translation>
    </message>
    <message>
        <source>Zo zie je of een printer de patronen, de rand en kleine letters goed drukt.</source>
        <translation>This shows whether a printer prints the patterns, the rim and small letters well.</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Print het proefblad</source>
        <translation>Print the test page</translation>
    </message>
    <message>
        <source>Wie helpt vandaag nog, als iets niet kan wachten?</source>
        <translation>Who helps today when something cannot wait?</translation>
    </message>
    <message>
        <source>De deelnemer leest dit mee. Schrijf kort: waar, wie, welk nummer.</source>
        <translation>The client reads along. Write briefly: where, who, which number.</translation>
    </message>
    <message>
        <source>Voor wie een andere taal leest</source>
        <translation>For who reads another language</translation>
    </message>
    <message>
        <source>Dit staat dan boven het Nederlands. Leeg: dan zegt het scherm in die taal dat jullie samen kijken wie kan helpen.</source>
        <translation>This then stands above the Dutch. Empty: the screen says in that language that you look together who can help.</translation>
    </message>
    <message>
        <source>{language}: wie helpt vandaag?</source>
        <translation>{language}: who helps today?</translation>
    </message>
    <message>
        <source>Waar praten jullie over?</source>
        <translation>What do you talk about?</translation>
    </message>
    <message>
        <source>Een onderwerp dat uit staat, slaan we over in het gesprek.</source>
        <translation>A subject that is off is passed over in the talk.</translation>
    </message>
    <message>
        <source>Wat er al over gezegd is, blijft staan.</source>
        <translation>What was said about it before stays.</translation>
    </message>
    <message>
        <source>{minutes} minuten</source>
        <translation>{minutes} minutes</translation>
    </message>
    <message>
        <source>Na hoeveel minuten zonder toets gaat het scherm op slot?</source>
        <translation>After how many minutes without a key does the screen lock?</translation>
    </message>
    <message>
        <source>Op een drukke balie is 2 minuten veilig. Je werk blijft bewaard.</source>
        <translation>At a busy desk 2 minutes is safe. Your work stays saved.</translation>
    </message>
    <message>
        <source>Deze computer staat op een balie: na 2 minuten op slot</source>
        <translation>This computer stands at a counter: locks after 2 minutes</translation>
    </message>
    <message>
        <source>Dit geldt alleen voor deze computer, vanaf de volgende keer inloggen.</source>
        <translation>This counts for this computer only, from the next log-in.</translation>
    </message>
    <message>
        <source>Wie een wachtwoord raadt, komt er dan nog niet in. De regels voor gemeenten (BIO2) vragen dit. Bij oefengegevens hoeft het niet.</source>
        <translation>Whoever guesses a password then still does not come in. The rules for municipalities (BIO2) ask for this. With practice data it is not needed.</translation>
    </message>
    <message>
        <source>Zonder kan niet</source>
        <translation>Not without it</translation>
    </message>
    <message>
        <source>We vragen het elke maand</source>
        <translation>We ask for it every month</translation>
    </message>
    <message>
        <source>Een code van de telefoon voor beheer en coördinatie?</source>
        <translation>A code from the phone for administration and coordination?</translation>
    </message>
    <message>
        <source>Op het papier</source>
        <translation>On the paper</translation>
    </message>
    <message>
        <source>Als iets niet kan wachten</source>
        <translation>When something cannot wait</translation>
    </message>
    <message>
        <source>Hoe we praten</source>
        <translation>How we speak</translation>
    </message>
    <message>
        <source>Hoe bereikt een deelnemer de functionaris gegevensbescherming?</source>
        <translation>How does a client reach the data protection officer?</translation>
    </message>
    <message>
        <source>Dit komt op het blad over privacy. Schrijf een naam, nummer of mail.</source>
        <translation>This goes on the leaflet about privacy. Write a name, number or e-mail.</translation>
    </message>
    <message>
        <source>Zo spreken we deelnemers aan</source>
        <translation>How we address participants</translation>
    </message>
    <message>
        <source>Voor één deelnemer kan dit anders zijn.</source>
        <translation>For one participant this can differ.</translation>
    </message>
    <message>
        <source>je en jij</source>
        <translation>je and jij (informal)</translation>
    </message>
    <message>
        <source>u</source>
        <translation>u (formal)</translation>
    </message>
    <message>
        <source>{months} maanden</source>
        <translation>{months} months</translation>
    </message>
    <message>
        <source>Na hoeveel maanden kijken we weer naar de brug?</source>
        <translation>After how many months do we look at the bridge again?</translation>
    </message>
    <message>
        <source>De deelnemer kan in het gesprek anders kiezen.</source>
        <translation>The participant can choose otherwise in the talk.</translation>
    </message>
</context>
<context>
    <name>MunicipalityPresenter</name>
    <message>
        <source>De instellingen zijn bewaard.</source>
        <translation>The settings are saved.</translation>
    </message>
    <message>
        <source>Bewaard voor deze computer.</source>
        <translation>Kept for this computer.</translation>
    </message>
    <message>
        <source>Print het proefblad</source>
        <translation>Print the test page</translation>
    </message>
    <message>
        <source>Het proefblad is naar de printer.</source>
        <translation>The test page has gone to the printer.</translation>
    </message>
    <message>
        <source>Bewaar het proefblad</source>
        <translation>Save the test page</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>pijler</source>
        <translation>pillar</translation>
    </message>
    <message>
        <source>soort stap</source>
        <translation>kind of step</translation>
    </message>
    <message>
        <source>locatie</source>
        <translation>location</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>grondslag</source>
        <translation>legal basis</translation>
    </message>
    <message>
        <source>soort bon</source>
        <translation>kind of card</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>mentor</translation>
    </message>
    <message>
        <source>Uitgereikt</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Toegezegd</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Toegekend</source>
        <translation>Awarded</translation>
    </message>
    <message>
        <source>Teruggedraaid</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>maand</source>
        <translation>month</translation>
    </message>
    <message>
        <source>kwartaal</source>
        <translation>quarter</translation>
    </message>
    <message>
        <source>jaar</source>
        <translation>year</translation>
    </message>
    <message>
        <source>Bellen</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>Schrijven</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Papieren</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Ergens heen gaan</source>
        <translation>Going somewhere</translation>
    </message>
    <message>
        <source>Vragen</source>
        <translation>Asking</translation>
    </message>
    <message>
        <source>Opzoeken</source>
        <translation>Looking up</translation>
    </message>
    <message>
        <source>Doen</source>
        <translation>Doing</translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Alle dagen</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>week {number} van {year}, vanaf {day}</source>
        <translation>week {number} of {year}, from {day}</translation>
    </message>
    <message>
        <source>{number}e kwartaal {year}</source>
        <translation>quarter {number} of {year}</translation>
    </message>
    <message>
        <source>niet te verdelen</source>
        <translation>cannot be divided</translation>
    </message>
    <message>
        <source>&lt;{number} of afgeschermd</source>
        <translation>&lt;{number} or protected</translation>
    </message>
    <message>
        <source>mensen afgeschermd</source>
        <translation>people protected</translation>
    </message>
</context>
<context>
    <name>NewCard</name>
    <message>
        <source>Nieuwe deelnemers</source>
        <translation>New participants</translation>
    </message>
    <message>
        <source>Maand</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>NewPanel</name>
    <message>
        <source>Dag, maand en jaar, zoals 12-03-1988. Mag leeg blijven.</source>
        <translation>Day, month and year, such as 12-03-1988. May stay empty.</translation>
    </message>
    <message>
        <source>Hoe wil de deelnemer heten?</source>
        <translation>What does the participant want to be called?</translation>
    </message>
    <message>
        <source>Achternaam</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Telefoon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Mag leeg blijven.</source>
        <translation>May stay empty.</translation>
    </message>
    <message>
        <source>Wie leest post of berichten mee? Mag leeg blijven.</source>
        <translation>Who else reads letters or messages? May stay empty.</translation>
    </message>
    <message>
        <source>Wie kijkt mee?</source>
        <translation>Who looks along?</translation>
    </message>
    <message>
        <source>Maak en start gesprek</source>
        <translation>Make and start a talk</translation>
    </message>
    <message>
        <source>Maak</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lees een lijst met deelnemers in</source>
        <translation>Read in a list of participants</translation>
    </message>
    <message>
        <source>Kijk wie hier dubbel staat</source>
        <translation>See who is here twice</translation>
    </message>
    <message>
        <source>Toch nieuw: dit is iemand anders</source>
        <translation>New all the same: this is someone else</translation>
    </message>
    <message>
        <source>Nieuwe deelnemer</source>
        <translation>New participant</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Vraag het de deelnemer zelf. Overslaan mag.</source>
        <translation>Ask the participant. Skipping is fine.</translation>
    </message>
    <message>
        <source>Deze persoon lijkt al in het systeem te staan. Kijk eerst even.</source>
        <translation>This person seems to be in the system already. Have a look first.</translation>
    </message>
    <message>
        <source>Maak en noteer afspraak</source>
        <translation>Make and note an appointment</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Dit zie je één keer. Print het, of schrijf het over, en geef het mee.</source>
        <translation>You see this once. Print it or copy it, and hand it over.</translation>
    </message>
    <message>
        <source>Print het briefje</source>
        <translation>Print the note</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Ik heb het meegegeven</source>
        <translation>I have handed it over</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Schrijf op wat nodig is, niet meer.</source>
        <translation>Write down what is needed, no more.</translation>
    </message>
    <message>
        <source>Wat wil je onthouden?</source>
        <translation>What do you want to remember?</translation>
    </message>
    <message>
        <source>Dit lijkt een burgerservicenummer. Schrijf dat niet op.</source>
        <translation>This looks like a citizen service number. Do not write it down.</translation>
    </message>
    <message>
        <source>Bewaar notitie</source>
        <translation>Keep note</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>{name} mag dit lezen</source>
        <translation>{name} may read this</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Stond er eerst. Aangepast op {day}.</source>
        <translation>Stood there first. Changed on {day}.</translation>
    </message>
    <message>
        <source>Wis deze notitie</source>
        <translation>Erase this note</translation>
    </message>
</context>
<context>
    <name>NoteWishes</name>
    <message>
        <source>De notitie is weg.</source>
        <translation>The note is gone.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Er is nog niets opgeschreven.</source>
        <translation>Nothing has been written down yet.</translation>
    </message>
    <message>
        <source>Notitie schrijven</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>{name} mag dit lezen</source>
        <translation>{name} may read this</translation>
    </message>
    <message>
        <source>alleen voor medewerkers</source>
        <translation>for staff only</translation>
    </message>
</context>
<context>
    <name>NotesToErase</name>
    <message>
        <source>Een notitie wissen</source>
        <translation>Erase a note</translation>
    </message>
</context>
<context>
    <name>NotingView</name>
    <message>
        <source>Zoek de deelnemer. Daarna kies je een dag.</source>
        <translation>Find the participant. Then you choose a day.</translation>
    </message>
    <message>
        <source>Pas hier geweest</source>
        <translation>Here lately</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>NumberTable</name>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Vanaf</source>
        <translation>From</translation>
    </message>
</context>
<context>
    <name>OneCard</name>
    <message>
        <source>Wat er met een kaart gebeurde</source>
        <translation>What happened to a card</translation>
    </message>
    <message>
        <source>Nummer van de kaart</source>
        <translation>Number of the card</translation>
    </message>
    <message>
        <source>Zoek de kaart</source>
        <translation>Find the card</translation>
    </message>
    <message>
        <source>Kaart {serial} staat niet in de voorraad.</source>
        <translation>Card {serial} is not in stock.</translation>
    </message>
</context>
<context>
    <name>OpenedCard</name>
    <message>
        <source>Terug naar de totalen</source>
        <translation>Back to the totals</translation>
    </message>
    <message>
        <source>Toon de volgende regels</source>
        <translation>Show the next lines</translation>
    </message>
    <message>
        <source>Soort stap</source>
        <translation>Kind of step</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Pijler</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Deelnemer</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>De regels van dit totaal</source>
        <translation>The lines of this total</translation>
    </message>
    <message>
        <source>Kies een regel om de stap zelf te zien.</source>
        <translation>Choose a line to see the step itself.</translation>
    </message>
    <message>
        <source>Hier is niets geboekt.</source>
        <translation>Nothing was booked here.</translation>
    </message>
    <message>
        <source>{state}, van {first} tot en met {last}</source>
        <translation>{state}, from {first} up to and including {last}</translation>
    </message>
    <message>
        <source>gewist volgens bewaartermijn</source>
        <translation>erased under the retention period</translation>
    </message>
</context>
<context>
    <name>OutcomesPage</name>
    <message>
        <source>Uitkomsten</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Alleen aantallen mensen. Er staan geen namen in.</source>
        <translation>Only numbers of people. There are no names in it.</translation>
    </message>
    <message>
        <source>Even wachten. Iedereen wordt geteld.</source>
        <translation>One moment. Everybody is being counted.</translation>
    </message>
    <message>
        <source>Op die dag was er nog niemand.</source>
        <translation>There was nobody yet on that day.</translation>
    </message>
    <message>
        <source>Kies een latere dag.</source>
        <translation>Choose a later day.</translation>
    </message>
    <message>
        <source>Zo is er nog niemand te tellen.</source>
        <translation>Nobody can be counted like this yet.</translation>
    </message>
    <message>
        <source>Kies wie er meetelt, of kijk over een tijd nog eens.</source>
        <translation>Choose who is counted, or look again after a while.</translation>
    </message>
    <message>
        <source>{who}: {people}.</source>
        <translation>{who}: {people}.</translation>
    </message>
    <message>
        <source>Brug {bridge}, versie {version}.</source>
        <translation>Bridge {bridge}, version {version}.</translation>
    </message>
</context>
<context>
    <name>OutcomesPresenter</name>
    <message>
        <source>Bewaar de cijfers</source>
        <translation>Save the figures</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
</context>
<context>
    <name>OwnViewPage</name>
    <message>
        <source>Zelf kijken</source>
        <translation>Look for yourself</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Het scherm geven</source>
        <translation>Handing over the screen</translation>
    </message>
    <message>
        <source>Geef het scherm</source>
        <translation>Hand over the screen</translation>
    </message>
    <message>
        <source>Ik weet wie dit is: open meteen</source>
        <translation>I know who this is: open at once</translation>
    </message>
    <message>
        <source>Code of plaatjes</source>
        <translation>Code or pictures</translation>
    </message>
    <message>
        <source>Kies dit samen. De deelnemer typt of tikt zelf, en jij kijkt weg. Niemand kan het later lezen.</source>
        <translation>Choose this together. The participant types or taps, and you look away. Nobody can read it later.</translation>
    </message>
    <message>
        <source>Samen een code kiezen</source>
        <translation>Choose a code together</translation>
    </message>
    <message>
        <source>Samen plaatjes kiezen</source>
        <translation>Choose pictures together</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>{name} kijkt zelf</source>
        <translation>{name} looks for themselves</translation>
    </message>
    <message>
        <source>Vijf keer mis. Nu open jij het, of kies samen iets nieuws.</source>
        <translation>Wrong five times. Now you open it, or choose something new together.</translation>
    </message>
    <message>
        <source>{name} toont eerst de code of de plaatjes. Dan gaat alleen deze brug open. Daarna log jij weer in.</source>
        <translation>{name} first shows the code or the pictures. Then only this bridge opens. After that you log in again.</translation>
    </message>
    <message>
        <source>Er is een code, sinds {day}.</source>
        <translation>There is a code, since {day}.</translation>
    </message>
    <message>
        <source>Er zijn plaatjes gekozen, sinds {day}.</source>
        <translation>Pictures were chosen, since {day}.</translation>
    </message>
    <message>
        <source>Er is nog geen code en er zijn nog geen plaatjes.</source>
        <translation>There is no code yet and there are no pictures yet.</translation>
    </message>
    <message>
        <source>Oefening: de code was {said} toen je begon.</source>
        <translation>Practice: the code was {said} when you began.</translation>
    </message>
    <message>
        <source>Oefening: het waren {said} toen je begon.</source>
        <translation>Practice: it was {said} when you began.</translation>
    </message>
</context>
<context>
    <name>OwnViewPresenter</name>
    <message>
        <source>Weggehaald.</source>
        <translation>Taken away.</translation>
    </message>
    <message>
        <source>Bewaard. Alleen de deelnemer weet het.</source>
        <translation>Kept. Only the participant knows it.</translation>
    </message>
</context>
<context>
    <name>PaperLink</name>
    <message>
        <source>Alle wachtwoorden van beheer kwijt?</source>
        <translation>All passwords of administrators lost?</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papieren</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Er is nog geen papier meegegeven.</source>
        <translation>No paper has been given yet.</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Wat er veranderde</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>{pillar}, {voice}</source>
        <translation>{pillar}, {voice}</translation>
    </message>
</context>
<context>
    <name>PasswordCard</name>
    <message>
        <source>Je wachtwoord</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Minstens 12 tekens. Drie woorden achter elkaar is goed te onthouden.</source>
        <translation>At least 12 characters. Three words in a row are easy to remember.</translation>
    </message>
    <message>
        <source>Wachtwoord van nu</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Nieuw wachtwoord</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Laat wachtwoord zien</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>Bewaar mijn wachtwoord</source>
        <translation>Save my password</translation>
    </message>
    <message>
        <source>Neem geen naam, geen gemeente en geen rijtje toetsen. Die raadt iemand als eerste. Plakken uit een wachtwoordkluis mag.</source>
        <translation>Take no name, no municipality and no row of keys. Somebody guesses those first. Pasting from a password manager is fine.</translation>
    </message>
    <message>
        <source>Dit is niet je wachtwoord van nu. Probeer het nog een keer.</source>
        <translation>This is not your present password. Try once more.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Wachtwoord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Laat wachtwoord zien</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>Caps Lock staat aan.</source>
        <translation>Caps Lock is on.</translation>
    </message>
</context>
<context>
    <name>PeopleTicks</name>
    <message>
        <source>Vink niemand aan</source>
        <translation>Tick nobody</translation>
    </message>
    <message>
        <source>Vink iedereen aan</source>
        <translation>Tick everybody</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Inlognaam</source>
        <translation>Log-in name</translation>
    </message>
    <message>
        <source>Die typt iemand zelf.</source>
        <translation>The person types it.</translation>
    </message>
    <message>
        <source>Maak een nieuw wachtwoord</source>
        <translation>Make a new password</translation>
    </message>
    <message>
        <source>Zet de code van de telefoon uit</source>
        <translation>Turn off the code from the phone</translation>
    </message>
    <message>
        <source>Werkt hier niet meer, en kan niet meer inloggen. Komt iemand terug? Kies de taken. Alles wat eerder gedaan is, blijft bij deze naam staan.</source>
        <translation>Works here no longer, and cannot log in any more. Does somebody come back? Choose the tasks. All that was done before stays with this name.</translation>
    </message>
    <message>
        <source>Dit is geen collega, maar de sleutel van een machine. Die maakt op vaste tijden bestanden met cijfers, en verder niets. Is de sleutel teruggenomen, of is de laatste dag voorbij? Dan opent hij niets meer.</source>
        <translation>This is no colleague, but the key of a machine. It makes files with figures at set times, and nothing else. Was the key taken back, or is its last day over? Then it opens nothing any more.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Dit ben jij. Een taak erbij geeft een andere beheerder jou.</source>
        <translation>This is you. Another administrator gives you one more task.</translation>
    </message>
    <message>
        <source>Ziek of vrij? Een andere mentor neemt waar en ziet zolang dezelfde mensen. Daarna stopt het vanzelf.</source>
        <translation>Ill or off? Another mentor stands in and sees the same people for so long. After that it stops by itself.</translation>
    </message>
    <message>
        <source>Wachtwoord kwijt</source>
        <translation>Password lost</translation>
    </message>
    <message>
        <source>Het oude wachtwoord werkt dan niet meer. Je krijgt een nieuw op papier mee te geven.</source>
        <translation>The old password then no longer works. You get a new one to hand over on paper.</translation>
    </message>
    <message>
        <source>Telefoon kwijt</source>
        <translation>Phone lost</translation>
    </message>
    <message>
        <source>Daarna is alleen het wachtwoord nodig, tot er weer een telefoon is.</source>
        <translation>After that only the password is needed, until there is a phone again.</translation>
    </message>
    <message>
        <source>geen team</source>
        <translation>no team</translation>
    </message>
    <message>
        <source>op alle locaties</source>
        <translation>at all locations</translation>
    </message>
    <message>
        <source>Nieuwe collega</source>
        <translation>New colleague</translation>
    </message>
    <message>
        <source>Weer in dienst</source>
        <translation>Works here again</translation>
    </message>
    <message>
        <source>Voeg toe</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>PersonPresenter</name>
    <message>
        <source>Bewaard. Nieuwe taken gelden na opnieuw inloggen.</source>
        <translation>Saved. New tasks count after logging in again.</translation>
    </message>
    <message>
        <source>Print het briefje</source>
        <translation>Print the note</translation>
    </message>
    <message>
        <source>Het briefje is naar de printer.</source>
        <translation>The note has gone to the printer.</translation>
    </message>
    <message>
        <source>Bewaard. Mensen beheren hoort nu niet meer bij jouw taken.</source>
        <translation>Saved. Managing people is not one of your tasks any more.</translation>
    </message>
    <message>
        <source>Bewaar het briefje</source>
        <translation>Keep the note</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
    <message>
        <source>{name} kan niet meer inloggen. De gegevens hebben een nieuwe sleutel.</source>
        <translation>{name} can no longer log in. The store has a new key.</translation>
    </message>
    <message>
        <source>{name} opent niets meer. De gegevens hebben een nieuwe sleutel.</source>
        <translation>{name} opens nothing any more. The data have a new key.</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Korte code voor samen kijken</source>
        <translation>Short code for looking together</translation>
    </message>
    <message>
        <source>Zit je een kwartier stil met een deelnemer, dan komt er een rustig scherm. Met deze code ga je verder. Zonder code gaat het op slot.</source>
        <translation>When you and a participant are silent for a quarter of an hour, a calm screen comes. With this code you go on. Without a code it locks.</translation>
    </message>
    <message>
        <source>Vier tot zes cijfers. Neem niet je verjaardag.</source>
        <translation>Four to six digits. Do not take your birthday.</translation>
    </message>
    <message>
        <source>Nieuwe code</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Bewaar deze code</source>
        <translation>Keep this code</translation>
    </message>
    <message>
        <source>Geen code meer</source>
        <translation>No code any more</translation>
    </message>
    <message>
        <source>Je hebt een code.</source>
        <translation>You have a code.</translation>
    </message>
    <message>
        <source>Je hebt nog geen code.</source>
        <translation>You have no code yet.</translation>
    </message>
</context>
<context>
    <name>PinWishes</name>
    <message>
        <source>Je code is bewaard.</source>
        <translation>Your code is kept.</translation>
    </message>
</context>
<context>
    <name>PlanPromises</name>
    <message>
        <source>Vastgelegd: de deelnemer wil dit liever niet. Later kan het alsnog.</source>
        <translation>Kept: the person would rather not have this. Later it is still possible.</translation>
    </message>
    <message>
        <source>Wat erbij hoorde, is weer vrij: {amount}.</source>
        <translation>What went with it is free again: {amount}.</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Papieren over privacy</source>
        <translation>Papers on privacy</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Verwerkingsregister</source>
        <translation>Register of processing</translation>
    </message>
    <message>
        <source>De regel over dit programma, met de termijnen van nu.</source>
        <translation>The line on this program, with the terms of today.</translation>
    </message>
    <message>
        <source>Print de regel</source>
        <translation>Print the line</translation>
    </message>
    <message>
        <source>Wat schrijven wij op?</source>
        <translation>What do we write down?</translation>
    </message>
    <message>
        <source>Een folder voor deelnemers. De eerste is voor het begin.</source>
        <translation>A leaflet for participants. The first is for the beginning.</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Print voor het begin</source>
        <translation>Print for the beginning</translation>
    </message>
    <message>
        <source>Print voor na het plan</source>
        <translation>Print for after the plan</translation>
    </message>
    <message>
        <source>Wie zag wat</source>
        <translation>Who saw what</translation>
    </message>
    <message>
        <source>Bij een lek: welke nummers kunnen gezien zijn, door wie.</source>
        <translation>After a leak: which numbers may have been seen, by whom.</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Zoek uit</source>
        <translation>Look it up</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Member of staff</translation>
    </message>
    <message>
        <source>Apparaat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Dagen</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Geprint</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Print dit</source>
        <translation>Print this</translation>
    </message>
    <message>
        <source>Wie een vel of een scherm zag zonder in te loggen, staat hier niet.</source>
        <translation>Who saw a sheet or a screen without logging in does not stand here.</translation>
    </message>
    <message>
        <source>Iedereen</source>
        <translation>Everybody</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers kunnen geraakt zijn</source>
        <translation>
            <numerusform>%Ln participant may be concerned</numerusform>
            <numerusform>%Ln participants may be concerned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Van %Ln stond alleen de naam in een lijst.</source>
        <translation>
            <numerusform>Of %Ln only the name stood in a list.</numerusform>
            <numerusform>Of %Ln only the name stood in a list.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} t/m {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>bestand</source>
        <translation>file</translation>
    </message>
    <message>
        <source>naam in lijst</source>
        <translation>name in list</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>erased</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dit wordt gestopt.</source>
        <translation>This is being stopped.</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>Samen is dit te veel. Kies minder.</source>
        <translation>Together this is too much. Choose less.</translation>
    </message>
    <message>
        <source>Vraag je coördinator om meer. Een compliment kan altijd.</source>
        <translation>Ask your coordinator for more. A compliment is always possible.</translation>
    </message>
    <message>
        <source>Er is nu geen budget.</source>
        <translation>There is no budget now.</translation>
    </message>
    <message>
        <source>In het budget is nog {left} over.</source>
        <translation>{left} is left in the budget.</translation>
    </message>
    <message>
        <source>deze maand</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>dit kwartaal</source>
        <translation>this quarter</translation>
    </message>
    <message>
        <source>dit jaar</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>Voor {name} kan {period} nog {left}.</source>
        <translation>For {name} {left} is still possible {period}.</translation>
    </message>
</context>
<context>
    <name>PromiseView</name>
    <message>
        <source>Dit kies je alleen. Daarna vertel je het.</source>
        <translation>You choose this alone. Then you tell it.</translation>
    </message>
    <message>
        <source>Draai het scherm naar jezelf en ga verder.</source>
        <translation>Turn the screen towards yourself and go on.</translation>
    </message>
</context>
<context>
    <name>PromisedCard</name>
    <message>
        <source>Kies wat erbij hoort</source>
        <translation>Choose what goes with it</translation>
    </message>
    <message>
        <source>Leg dit vast</source>
        <translation>Keep this</translation>
    </message>
    <message>
        <source>Niet nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Ik heb het verteld</source>
        <translation>I have told it</translation>
    </message>
    <message>
        <source>De deelnemer weet dit nog niet. Zeg bijvoorbeeld:</source>
        <translation>The person does not know this yet. Say for example:</translation>
    </message>
    <message>
        <source>Wat bij deze stappen hoort</source>
        <translation>What goes with these steps</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>Klaarzetten</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>Begin het gesprek</source>
        <translation>Start the talk</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tolk, in welke taal?</source>
        <translation>Interpreter, in which language?</translation>
    </message>
    <message>
        <source>Leeg: geen tolk nodig.</source>
        <translation>Empty: no interpreter needed.</translation>
    </message>
    <message>
        <source>Was dit gesprek op papier? Op welke dag?</source>
        <translation>Was this talk on paper? On which day?</translation>
    </message>
    <message>
        <source>Leeg: het gesprek is nu. Anders bijvoorbeeld: 3 juni.</source>
        <translation>Empty: the talk is now. Otherwise for example: 3 June.</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Grote letters</source>
        <translation>Large letters</translation>
    </message>
    <message>
        <source>Rustige kamer</source>
        <translation>Quiet room</translation>
    </message>
    <message>
        <source>Kind komt mee: naar de speelhoek</source>
        <translation>A child comes along: to the play corner</translation>
    </message>
    <message>
        <source>Wat is fijn?</source>
        <translation>What is helpful?</translation>
    </message>
    <message>
        <source>En vraag of iemand water of koffie wil.</source>
        <translation>And ask whether anybody would like water or coffee.</translation>
    </message>
    <message>
        <source>Hoe we praten</source>
        <translation>How we speak</translation>
    </message>
    <message>
        <source>je en jij</source>
        <translation>je and jij (informal)</translation>
    </message>
    <message>
        <source>u</source>
        <translation>u (formal)</translation>
    </message>
    <message>
        <source>Taal op het scherm</source>
        <translation>Language on the screen</translation>
    </message>
    <message>
        <source>Dit gesprek</source>
        <translation>This talk</translation>
    </message>
    <message>
        <source>Hoeveel tijd is er?</source>
        <translation>How much time is there?</translation>
    </message>
    <message>
        <source>het hele gesprek, 45 tot 60 minuten</source>
        <translation>the whole talk, 45 to 60 minutes</translation>
    </message>
    <message>
        <source>kort, 20 minuten: wat dringt en een stap</source>
        <translation>short, 20 minutes: what is urgent and one step</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Vandaag aan de balie</source>
        <translation>At the desk today</translation>
    </message>
    <message>
        <source>Of schrijf op waarom je kijkt</source>
        <translation>Or write down why you look</translation>
    </message>
    <message>
        <source>De reden blijft bewaard. De deelnemer mag hem lezen.</source>
        <translation>The reason is kept. The participant may read it.</translation>
    </message>
    <message>
        <source>Open met deze reden</source>
        <translation>Open with this reason</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Deze deelnemer hoort niet bij jouw mensen.</source>
        <translation>This participant is not one of your people.</translation>
    </message>
    <message>
        <source>Zit de deelnemer bij je? Dan is één tik genoeg.</source>
        <translation>Is the participant sitting with you? Then one tap is enough.</translation>
    </message>
    <message>
        <source>Schrijf kort op waarom je kijkt.</source>
        <translation>Write down briefly why you look.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>gaat zelf verder</source>
        <translation>goes on alone</translation>
    </message>
    <message>
        <source>krijgt ergens anders hulp</source>
        <translation>gets help elsewhere</translation>
    </message>
    <message>
        <source>verhuisd</source>
        <translation>moved away</translation>
    </message>
    <message>
        <source>wil zelf stoppen</source>
        <translation>wants to stop</translation>
    </message>
    <message>
        <source>geen contact meer</source>
        <translation>no contact any more</translation>
    </message>
    <message>
        <source>overleden</source>
        <translation>died</translation>
    </message>
</context>
<context>
    <name>ReceiptPapers</name>
    <message>
        <source>Print de bewijzen</source>
        <translation>Print the receipts</translation>
    </message>
    <message>
        <source>Bewaar het bewijs</source>
        <translation>Save the receipt</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
    <message>
        <source>Print het bewijs</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Het bewijs ligt bij de printer.</source>
        <translation>The receipt is at the printer.</translation>
    </message>
    <message>
        <source>De bewijzen liggen bij de printer.</source>
        <translation>The receipts are at the printer.</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Met de code op papier</source>
        <translation>With the code on paper</translation>
    </message>
    <message>
        <source>De hele code, eerst helft 1</source>
        <translation>The whole code, half 1 first</translation>
    </message>
    <message>
        <source>Inlognaam van een beheerder</source>
        <translation>Login name of an administrator</translation>
    </message>
    <message>
        <source>Het nieuwe wachtwoord. Minstens 12 tekens.</source>
        <translation>The new password. At least 12 characters.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Terug naar inloggen</source>
        <translation>Back to log in</translation>
    </message>
    <message>
        <source>Leg de twee bladen naast elkaar. Deze beheerder krijgt een nieuw wachtwoord; een code van de telefoon gaat uit, en die stel je daarna opnieuw in.</source>
        <translation>Lay the two sheets side by side. This administrator gets a new password; a code of the phone is turned off, and you set it up anew after that.</translation>
    </message>
    <message>
        <source>Dit is niet de code. Kijk naar elke letter en typ hem nog een keer.</source>
        <translation>This is not the code. Look at every letter and type it once more.</translation>
    </message>
    <message>
        <source>Dit is geen inlognaam van een beheerder die hier werkt.</source>
        <translation>This is no login name of an administrator who works here.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Herstelcode op papier</source>
        <translation>Recovery code on paper</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Maak een nieuwe code</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Zijn alle wachtwoorden van beheer kwijt? Dan opent deze code de gegevens. Hij staat op twee bladen. Geef elk blad aan een ander, die het veilig opbergt.</source>
        <translation>Are all passwords of the administrators lost? Then this code opens the store. It stands on two sheets. Give each sheet to somebody else, who puts it away safely.</translation>
    </message>
    <message>
        <source>Een nieuwe code maakt de oude ongeldig.</source>
        <translation>A new code makes the old one void.</translation>
    </message>
    <message>
        <source>De code</source>
        <translation>The code</translation>
    </message>
    <message>
        <source>De code staat niet meer op het scherm. Papier niet gelukt? Print nog eens.</source>
        <translation>The code is off the screen. Did the paper fail? Print it again.</translation>
    </message>
    <message>
        <source>Print de twee bladen</source>
        <translation>Print the two sheets</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Opgeschreven: verberg de code</source>
        <translation>Written down: hide the code</translation>
    </message>
    <message>
        <source>Typ de code terug van het papier</source>
        <translation>Type the code back from the paper</translation>
    </message>
    <message>
        <source>De hele code, eerst helft 1</source>
        <translation>The whole code, half 1 first</translation>
    </message>
    <message>
        <source>Klopt de code?</source>
        <translation>Is the code right?</translation>
    </message>
    <message>
        <source>De code klopt. Berg de twee bladen op.</source>
        <translation>The code is right. Put the two sheets away.</translation>
    </message>
    <message>
        <source>Dit is niet de code. Kijk naar elke letter en typ hem nog een keer.</source>
        <translation>This is not the code. Look at each letter and type it once more.</translation>
    </message>
</context>
<context>
    <name>RecoveryPresenter</name>
    <message>
        <source>Print de twee bladen</source>
        <translation>Print the two sheets</translation>
    </message>
    <message>
        <source>De twee bladen zijn naar de printer.</source>
        <translation>The two sheets have gone to the printer.</translation>
    </message>
    <message>
        <source>Bewaar de twee bladen</source>
        <translation>Keep the two sheets</translation>
    </message>
    <message>
        <source>Bewaard: {file}. Print het, en gooi het bestand daarna weg.</source>
        <translation>Saved: {file}. Print it, and throw the file away after that.</translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message numerus="yes">
        <source>{day}: %Ln nummers gewist</source>
        <translation>
            <numerusform>{day}: %Ln number erased</numerusform>
            <numerusform>{day}: %Ln numbers erased</numerusform>
        </translation>
    </message>
    <message>
        <source>Gemaakt door {first}, bevestigd door {second}.</source>
        <translation>Made by {first}, confirmed by {second}.</translation>
    </message>
    <message>
        <source>Print het verslag</source>
        <translation>Print the report</translation>
    </message>
</context>
<context>
    <name>ResearchCard</name>
    <message>
        <source>Voor onderzoek</source>
        <translation>For research</translation>
    </message>
    <message>
        <source>Treden, stappen en waarderingen per mens, zonder namen en zonder dagen.</source>
        <translation>Levels, steps and rewards per person, without names and without days.</translation>
    </message>
    <message>
        <source>Het blijft over mensen gaan. Geef het alleen aan een onderzoeker met wie dit is afgesproken.</source>
        <translation>It is still about people. Give it only to a researcher with whom this was agreed.</translation>
    </message>
    <message>
        <source>Iedereen staat erin, tot en met de dag hierboven.</source>
        <translation>Everybody is in it, up to and including the day above.</translation>
    </message>
    <message>
        <source>Alleen een deel</source>
        <translation>Only a part</translation>
    </message>
    <message>
        <source>Bewaar voor onderzoek</source>
        <translation>Save for research</translation>
    </message>
    <message>
        <source>Vanaf welke dag</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>Leeg: het begin.</source>
        <translation>Empty: the beginning.</translation>
    </message>
    <message>
        <source>iedereen</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>wie hierboven meetelt</source>
        <translation>whoever counts above</translation>
    </message>
    <message>
        <source>Van wie</source>
        <translation>Of whom</translation>
    </message>
    <message>
        <source>Pijler</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Soort stap</source>
        <translation>Kind of step</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Grondslag</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Soort bon</source>
        <translation>Kind of card</translation>
    </message>
    <message>
        <source>bellen</source>
        <translation>calling</translation>
    </message>
    <message>
        <source>schrijven</source>
        <translation>writing</translation>
    </message>
    <message>
        <source>papieren</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>ergens heen gaan</source>
        <translation>going somewhere</translation>
    </message>
    <message>
        <source>vragen</source>
        <translation>asking</translation>
    </message>
    <message>
        <source>opzoeken</source>
        <translation>looking up</translation>
    </message>
    <message>
        <source>doen</source>
        <translation>doing</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Tot en met de dag hierboven. Een pijler of soort stap kiest wat erin staat. De rest kiest wie erin staat. Van minder dan vijf mensen maken we niets. Geef een onderzoeker geen twee delen die bijna hetzelfde zijn: het verschil kan één mens zijn.</source>
        <translation>Up to and including the day above. A pillar or kind of step chooses what is in it. The rest chooses who is in it. Of fewer than five people we make nothing. Give a researcher no two parts that are nearly the same: the difference may be one person.</translation>
    </message>
</context>
<context>
    <name>Researching</name>
    <message>
        <source>In welke map?</source>
        <translation>In which folder?</translation>
    </message>
    <message>
        <source>Bewaard in de map {folder}</source>
        <translation>Saved in the folder {folder}</translation>
    </message>
    <message>
        <source>De bestanden worden gemaakt. Je kunt intussen verder kijken.</source>
        <translation>The files are being made. You can keep looking meanwhile.</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Bewaartermijnen</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Zet alles op een lijst</source>
        <translation>Put all on a list</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Alleen nummers. Eén persoon maakt een lijst, een ander bevestigt hem.</source>
        <translation>Numbers only. One person makes a list, another confirms it.</translation>
    </message>
    <message>
        <source>Verslagen</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Dit mag weg</source>
        <translation>This may go</translation>
    </message>
    <message>
        <source>Wat weg mag</source>
        <translation>What may go</translation>
    </message>
    <message>
        <source>Kijk over een maand nog eens.</source>
        <translation>Look again in a month.</translation>
    </message>
    <message>
        <source>Er is nu niets dat weg mag.</source>
        <translation>There is nothing now that may go.</translation>
    </message>
    <message>
        <source>Terug met een oude reservekopie</source>
        <translation>Back with an old backup</translation>
    </message>
    <message>
        <source>Is een reservekopie teruggezet? Wis opnieuw wat daarna gewist was.</source>
        <translation>Was a backup restored? Erase again what was erased after it.</translation>
    </message>
    <message>
        <source>De nummers staan op de geprinte lijsten en de dagstaat. Zet er een spatie tussen.</source>
        <translation>The numbers stand on the printed lists and the day report. Put a space between them.</translation>
    </message>
    <message>
        <source>Nummers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Zet deze nummers op een lijst</source>
        <translation>Put these numbers on a list</translation>
    </message>
    <message>
        <source>Termijnen</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Waarvoor</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Jaren</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>Grondslag</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Hoe lang wij bewaren</source>
        <translation>How long we keep</translation>
    </message>
    <message>
        <source>De jaren tellen vanaf het laatste contact.</source>
        <translation>The years count from the last contact.</translation>
    </message>
    <message>
        <source>Bewaar de termijn</source>
        <translation>Keep the term</translation>
    </message>
    <message>
        <source>Gewone hulp</source>
        <translation>General help</translation>
    </message>
    <message>
        <source>Hulp bij schulden</source>
        <translation>Help with debts</translation>
    </message>
    <message>
        <source>Uitkering</source>
        <translation>Benefit</translation>
    </message>
    <message>
        <source>Wmo</source>
        <translation>Social support (Wmo)</translation>
    </message>
    <message>
        <source>Jeugdhulp</source>
        <translation>Youth care</translation>
    </message>
</context>
<context>
    <name>RetentionPresenter</name>
    <message>
        <source>De lijst staat klaar. Iemand anders bevestigt hem.</source>
        <translation>The list is ready. Somebody else confirms it.</translation>
    </message>
    <message>
        <source>Vernietigd. Het verslag staat onder de lijsten.</source>
        <translation>Destroyed. The report stands under the lists.</translation>
    </message>
    <message>
        <source>De lijst is terug. Er is niets gewist.</source>
        <translation>The list is taken back. Nothing was erased.</translation>
    </message>
    <message>
        <source>De termijn is bewaard.</source>
        <translation>The term is kept.</translation>
    </message>
    <message>
        <source>Print het verslag</source>
        <translation>Print the report</translation>
    </message>
</context>
<context>
    <name>Retiring</name>
    <message>
        <source>Toch niet</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Van {kind} liggen nog kaarten in de voorraad: {cards}.</source>
        <translation>Cards of {kind} still lie in stock: {cards}.</translation>
    </message>
    <message>
        <source>Haal je ze eruit, dan geeft niemand ze meer uit.</source>
        <translation>If you take them out, nobody hands them out any more.</translation>
    </message>
    <message>
        <source>Haal ze eruit en stop ermee</source>
        <translation>Take them out and stop</translation>
    </message>
</context>
<context>
    <name>ReversalPanel</name>
    <message>
        <source>Terugdraaien</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>Verkeerd geboekt</source>
        <translation>Booked wrongly</translation>
    </message>
    <message>
        <source>De kaart doet het niet</source>
        <translation>The card does not work</translation>
    </message>
    <message>
        <source>Je eigen wachtwoord</source>
        <translation>Your own password</translation>
    </message>
    <message>
        <source>Code van je telefoon</source>
        <translation>Code of your phone</translation>
    </message>
    <message>
        <source>Draai terug</source>
        <translation>Reverse it</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Waarom? Dit blijft zichtbaar. De deelnemer levert niets in.</source>
        <translation>Why? This stays visible. The participant hands nothing in.</translation>
    </message>
    <message>
        <source>{amount}, kaart {numbers}, bewijs {number}.</source>
        <translation>{amount}, card {numbers}, receipt {number}.</translation>
    </message>
    <message>
        <source>{amount}, kaart {numbers}, van een lijst.</source>
        <translation>{amount}, card {numbers}, from a list.</translation>
    </message>
    <message>
        <source>Kies eerst waarom.</source>
        <translation>First choose why.</translation>
    </message>
</context>
<context>
    <name>RewardList</name>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nummer van de deelnemer</source>
        <translation>Number of the participant</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Nummer op de kaart</source>
        <translation>Number on the card</translation>
    </message>
    <message>
        <source>Stap</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Pijler</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kaart</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Een Excel-bestand (.xlsx) of CSV met wat al is uitgegeven. De eerste regel noemt de kolommen. Elke regel telt in de maand van zijn eigen datum.</source>
        <translation>An Excel file (.xlsx) or CSV with what was handed out already. The first row names the columns. Each row counts in the month of its own date.</translation>
    </message>
    <message>
        <source>De eerste regels van de lijst</source>
        <translation>The first rows of the list</translation>
    </message>
    <message>
        <source>De uitgiftelijst wordt ingelezen.</source>
        <translation>The list of hand-outs is being read in.</translation>
    </message>
    <message>
        <source>Uitgiftelijst inlezen</source>
        <translation>Read in a list of hand-outs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keer uitgegeven, samen {amount}. Alles of niets.</source>
        <translation>
            <numerusform>Handed out %Ln time, {amount} together. All or nothing.</numerusform>
            <numerusform>Handed out %Ln times, {amount} together. All or nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keer uitgegeven is ingelezen, samen {amount}.</source>
        <translation>
            <numerusform>%Ln hand-out was read in, {amount} together.</numerusform>
            <numerusform>%Ln hand-outs were read in, {amount} together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers zijn nieuw, met alleen een nummer.</source>
        <translation>
            <numerusform>%Ln participant is new, with just a number.</numerusform>
            <numerusform>%Ln participants are new, with just a number.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deze medewerkers zijn nieuw en kunnen niet inloggen: {names}.</source>
        <translation>These colleagues are new and cannot log in: {names}.</translation>
    </message>
    <message>
        <source>Deze locaties zijn nieuw: {names}.</source>
        <translation>These locations are new: {names}.</translation>
    </message>
    <message>
        <source>Deze soorten zijn nieuw en worden nog niet uitgegeven: {names}.</source>
        <translation>These kinds are new and are not handed out yet: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regels zijn van een gesloten maand.</source>
        <translation>
            <numerusform>%Ln row is of a closed month.</numerusform>
            <numerusform>%Ln rows are of a closed month.</numerusform>
        </translation>
    </message>
    <message>
        <source>Het nummer lijkt op een BSN in regel {rows}. Dat hoort hier niet.</source>
        <translation>The number looks like a BSN in row {rows}. That does not belong here.</translation>
    </message>
    <message numerus="yes">
        <source>en nog %Ln</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RewardsPage</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ik heb het verteld</source>
        <translation>I have told it</translation>
    </message>
    <message>
        <source>Het plan komt eerst.</source>
        <translation>The plan comes first.</translation>
    </message>
    <message>
        <source>Maak samen een doel en kleine stappen, en spreek het plan af.</source>
        <translation>Make a goal and small steps together, and agree the plan.</translation>
    </message>
    <message>
        <source>Er is nog geen stap klaar.</source>
        <translation>No step is ready yet.</translation>
    </message>
    <message>
        <source>Een stap is klaar als hij gelukt is en bevestigd. Een compliment kan altijd.</source>
        <translation>A step is ready when it worked out and is confirmed. A compliment is always possible.</translation>
    </message>
    <message>
        <source>Vertel het eerst</source>
        <translation>Tell it first</translation>
    </message>
    <message>
        <source>De deelnemer weet dit nog niet. Zeg bijvoorbeeld:</source>
        <translation>The participant does not know this yet. Say for example:</translation>
    </message>
    <message>
        <source>Klaar om uit te geven</source>
        <translation>Ready to hand out</translation>
    </message>
    <message>
        <source>Uitgeven aan {name}</source>
        <translation>Hand out to {name}</translation>
    </message>
    <message>
        <source>Geef {amount}</source>
        <translation>Give {amount}</translation>
    </message>
    <message>
        <source>Kies eerst een stap of een doel.</source>
        <translation>First choose a step or a goal.</translation>
    </message>
    <message>
        <source>Kies eerst een stap.</source>
        <translation>First choose a step.</translation>
    </message>
    <message>
        <source>Kies eerst een bedrag.</source>
        <translation>First choose an amount.</translation>
    </message>
    <message>
        <source>Pak een andere kaart.</source>
        <translation>Take another card.</translation>
    </message>
    <message>
        <source>Scan of typ het nummer op de kaart.</source>
        <translation>Scan or type the number on the card.</translation>
    </message>
    <message>
        <source>Eén nummer per vak. Kies Nog een kaart voor het volgende.</source>
        <translation>One number in each box. Choose One more card for the next.</translation>
    </message>
    <message>
        <source>Dit nummer staat er twee keer.</source>
        <translation>This number is there twice.</translation>
    </message>
    <message>
        <source>De kaarten zijn samen niet gelijk aan het bedrag.</source>
        <translation>The cards together are not equal to the amount.</translation>
    </message>
    <message>
        <source>Vraag nu een collega om mee te kijken.</source>
        <translation>Ask a colleague to look along now.</translation>
    </message>
    <message>
        <source>{name} krijgt {amount}. Kaart {number}.</source>
        <translation>{name} gets {amount}. Card {number}.</translation>
    </message>
    <message>
        <source>{name} krijgt {amount}. Kaarten: {numbers}.</source>
        <translation>{name} gets {amount}. Cards: {numbers}.</translation>
    </message>
    <message>
        <source>{name} kreeg {amount}. Bewijs {number}.</source>
        <translation>{name} got {amount}. Receipt {number}.</translation>
    </message>
</context>
<context>
    <name>RewardsPresenter</name>
    <message>
        <source>Teruggedraaid. Beide regels blijven zichtbaar.</source>
        <translation>Reversed. Both rows stay visible.</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Rechten nakijken</source>
        <translation>Review of rights</translation>
    </message>
    <message>
        <source>Alles nagekeken</source>
        <translation>All reviewed</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Klopt het nog wat iedereen mag? Kijk hier elk half jaar naar.</source>
        <translation>Is it still right what everybody may do? Look at this every half year.</translation>
    </message>
    <message numerus="yes">
        <source>Nog %Ln mensen te gaan.</source>
        <translation>
            <numerusform>%Ln person to go.</numerusform>
            <numerusform>%Ln people to go.</numerusform>
        </translation>
    </message>
    <message>
        <source>De rechten zijn nog niet nagekeken.</source>
        <translation>The rights were not reviewed yet.</translation>
    </message>
    <message>
        <source>De laatste keer was op {day}. Dat is een half jaar geleden.</source>
        <translation>The last time was on {day}. That is half a year ago.</translation>
    </message>
    <message>
        <source>De laatste keer was op {day}.</source>
        <translation>The last time was on {day}.</translation>
    </message>
</context>
<context>
    <name>RightsPresenter</name>
    <message>
        <source>De rechten zijn nagekeken. De datum is bewaard.</source>
        <translation>The rights were reviewed. The date is kept.</translation>
    </message>
</context>
<context>
    <name>RightsRow</name>
    <message>
        <source>Klopt</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Verander</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Deelnemer (nummer)</source>
        <translation>Participant (number)</translation>
    </message>
    <message>
        <source>Stap</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Stap op papier</source>
        <translation>Step on paper</translation>
    </message>
    <message>
        <source>Afgesproken op (mag leeg)</source>
        <translation>Agreed on (may be empty)</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>zegt de kaart zelf</source>
        <translation>the card tells</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nummer op de kaart</source>
        <translation>Number on the card</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>{field}, regel {place}</source>
        <translation>{field}, row {place}</translation>
    </message>
    <message>
        <source>Doel gehaald: {goal}</source>
        <translation>Goal reached: {goal}</translation>
    </message>
    <message>
        <source>kies een stap</source>
        <translation>choose a step</translation>
    </message>
    <message>
        <source>op papier: {pillar}</source>
        <translation>on paper: {pillar}</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Meer keren uitgeven</source>
        <translation>Several hand-outs</translation>
    </message>
    <message>
        <source>Boek alles</source>
        <translation>Book everything</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Enter gaat naar de volgende regel. Alles of niets.</source>
        <translation>Enter goes on to the next row. All or nothing.</translation>
    </message>
    <message>
        <source>Meer kaarten voor één keer? Zet een komma tussen de nummers.</source>
        <translation>More cards in one go? Put a comma between the numbers.</translation>
    </message>
    <message>
        <source>Niet iedereen hoort bij jou</source>
        <translation>Not everybody is one of yours</translation>
    </message>
    <message>
        <source>Dit staat in het logboek bij iedereen op de lijst.</source>
        <translation>This stands in the log with everybody on the list.</translation>
    </message>
    <message>
        <source>Waarom boek je voor hen?</source>
        <translation>Why do you book for them?</translation>
    </message>
</context>
<context>
    <name>RowsPresenter</name>
    <message numerus="yes">
        <source>%Ln keer uitgegeven.</source>
        <translation>
            <numerusform>Handed out %Ln time.</numerusform>
            <numerusform>Handed out %Ln times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Regels voor uitgeven</source>
        <translation>Rules for handing out</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bewaar de regels</source>
        <translation>Save the rules</translation>
    </message>
    <message>
        <source>Nieuwe regels gelden vanaf een dag. Wat is toegezegd, blijft zoals het was.</source>
        <translation>New rules hold from a day on. What was promised stays as it was.</translation>
    </message>
    <message>
        <source>Zo is het nu</source>
        <translation>As it is now</translation>
    </message>
    <message>
        <source>Hoogstens per deelnemer</source>
        <translation>At most per person</translation>
    </message>
    <message>
        <source>Nieuwe regels</source>
        <translation>New rules</translation>
    </message>
    <message>
        <source>Vanaf welke dag</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>Laagste bedrag</source>
        <translation>Lowest amount</translation>
    </message>
    <message>
        <source>Hoogste bedrag</source>
        <translation>Highest amount</translation>
    </message>
    <message>
        <source>Zet er een spatie tussen.</source>
        <translation>Put a space between them.</translation>
    </message>
    <message>
        <source>Bedragen op de knoppen</source>
        <translation>Amounts on the buttons</translation>
    </message>
    <message>
        <source>Boven dit bedrag kijkt een collega mee</source>
        <translation>Above this amount a colleague looks along</translation>
    </message>
    <message>
        <source>Leeg is: geen grens.</source>
        <translation>Empty means: no limit.</translation>
    </message>
    <message>
        <source>In welke tijd</source>
        <translation>In which time</translation>
    </message>
    <message>
        <source>Wie samenwoont, telt samen</source>
        <translation>People who live together count as one</translation>
    </message>
    <message>
        <source>Gewoon bedrag per soort stap</source>
        <translation>Usual amount for each kind of step</translation>
    </message>
    <message>
        <source>Mag leeg blijven. Dan kiest wie uitgeeft.</source>
        <translation>May stay empty. Then whoever hands out chooses.</translation>
    </message>
    <message>
        <source>Ook voor een gehaald doel</source>
        <translation>Also for a goal that was reached</translation>
    </message>
    <message>
        <source>Ook voor een gehaald doel.</source>
        <translation>Also for a goal that was reached.</translation>
    </message>
    <message>
        <source>Een doel is gehaald als elke stap ervan bevestigd is. Het telt één keer.</source>
        <translation>A goal is reached when every step of it is confirmed. It counts once.</translation>
    </message>
    <message>
        <source>Vertellen en ophalen</source>
        <translation>Telling and collecting</translation>
    </message>
    <message>
        <source>Na het plan</source>
        <translation>After the plan</translation>
    </message>
    <message>
        <source>Vanaf het begin</source>
        <translation>From the start</translation>
    </message>
    <message>
        <source>Wanneer hoort de deelnemer ervan</source>
        <translation>When does the person hear of it</translation>
    </message>
    <message>
        <source>Leeg is: het vervalt niet.</source>
        <translation>Empty means: it does not lapse.</translation>
    </message>
    <message>
        <source>Na hoeveel dagen vervalt een toezegging</source>
        <translation>After how many days a promise lapses</translation>
    </message>
    <message>
        <source>per maand</source>
        <translation>per month</translation>
    </message>
    <message>
        <source>per kwartaal</source>
        <translation>per quarter</translation>
    </message>
    <message>
        <source>per jaar</source>
        <translation>per year</translation>
    </message>
    <message>
        <source>Bellen</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>Schrijven</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Papieren</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Ergens heen gaan</source>
        <translation>Going somewhere</translation>
    </message>
    <message>
        <source>Vragen</source>
        <translation>Asking</translation>
    </message>
    <message>
        <source>Opzoeken</source>
        <translation>Looking up</translation>
    </message>
    <message>
        <source>Doen</source>
        <translation>Doing</translation>
    </message>
    <message>
        <source>Vanaf {day}</source>
        <translation>From {day}</translation>
    </message>
    <message>
        <source>Boven {limit} kijkt een collega mee. Hoogstens per deelnemer: {cap}.</source>
        <translation>Above {limit} a colleague looks along. At most per person: {cap}.</translation>
    </message>
    <message>
        <source>Bedragen: {amounts}.</source>
        <translation>Amounts: {amounts}.</translation>
    </message>
    <message>
        <source>geen grens</source>
        <translation>no limit</translation>
    </message>
</context>
<context>
    <name>SavedCard</name>
    <message>
        <source>Dit overzicht bewaren</source>
        <translation>Keep this report</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Welke dagen</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Not after all</translation>
    </message>
    <message>
        <source>de vorige maand</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>het vorige kwartaal</source>
        <translation>last quarter</translation>
    </message>
    <message>
        <source>het vorige jaar</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>Bewaarde overzichten: {n}</source>
        <translation>Kept reports: {n}</translation>
    </message>
    <message>
        <source>Sluit de bewaarde overzichten</source>
        <translation>Close the kept reports</translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message>
        <source>Exporteren</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Andere naam</source>
        <translation>Another name</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Verwijderd: {name}</source>
        <translation>Removed: {name}</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>SecondStepPage</name>
    <message>
        <source>Zet de code van je telefoon aan</source>
        <translation>Turn on the code from your phone</translation>
    </message>
    <message>
        <source>Bij jouw taken vragen we een tweede stap bij het inloggen.</source>
        <translation>With your tasks we ask for a second step at log-in.</translation>
    </message>
    <message>
        <source>Bij jouw taken hoort een tweede stap bij het inloggen.</source>
        <translation>A second step at log-in belongs to your tasks.</translation>
    </message>
    <message>
        <source>Nu niet</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>SharedCard</name>
    <message>
        <source>Zo zien anderen de cijfers</source>
        <translation>How others see the figures</translation>
    </message>
    <message>
        <source>Samen</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>Leeg is wat over minder dan {number} mensen gaat.</source>
        <translation>What is about fewer than {number} people is empty.</translation>
    </message>
    <message>
        <source>Soms is er meer leeg, om dat af te schermen.</source>
        <translation>Sometimes more is empty, to protect that.</translation>
    </message>
    <message>
        <source>Een uitgifte die later is teruggedraaid, telt hier mee.</source>
        <translation>What was handed over and later turned back counts here.</translation>
    </message>
    <message>
        <source>Hierna kun je een maand hieruit niet meer apart delen.</source>
        <translation>After this you can no longer share one month of it by itself.</translation>
    </message>
    <message>
        <source>Wil je dat wel? Kies dan nu een regel per maand.</source>
        <translation>Do you want that? Then choose a line per month now.</translation>
    </message>
    <message>
        <source>Dat kan hier ook beter niet. Een maand is te klein om te laten zien. Na de maanden is dan ook het geheel leeg.</source>
        <translation>Here it is better not to. A month is too small to be shown. After the months the whole would be empty too.</translation>
    </message>
    <message>
        <source>Een deel hieruit is te klein om te laten zien. Daarom is het geheel niet te zien, en dat blijft zo als je dit deelt. Kies liever één regel voor het geheel.</source>
        <translation>A part of it is too small to be shown. So the whole is not shown, and that stays so when you share this. Better choose one line for the whole.</translation>
    </message>
    <message>
        <source>Wat je deelt, blijft zo. Wat later komt, telt later mee.</source>
        <translation>What you share stays as it is. What comes later counts later.</translation>
    </message>
    <message>
        <source>Gedeeld op {day} door {who}. Deze cijfers blijven zo.</source>
        <translation>Shared on {day} by {who}. These figures stay as they are.</translation>
    </message>
</context>
<context>
    <name>SharedFigures</name>
    <message>
        <source>Aantal</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Mensen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Cijfers delen</source>
        <translation>Share figures</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Deel deze cijfers</source>
        <translation>Share these figures</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Per hele maand, kwartaal of jaar. Niemand is te herkennen.</source>
        <translation>By whole month, quarter or year. Nobody can be recognised.</translation>
    </message>
    <message>
        <source>Er is nog geen hele maand voorbij.</source>
        <translation>No whole month is over yet.</translation>
    </message>
    <message>
        <source>Delen kan vanaf de eerste van de volgende maand.</source>
        <translation>You can share from the first of next month.</translation>
    </message>
</context>
<context>
    <name>SharingPresenter</name>
    <message>
        <source>De cijfers worden geteld.</source>
        <translation>The figures are being counted.</translation>
    </message>
    <message>
        <source>De cijfers worden gedeeld.</source>
        <translation>The figures are being shared.</translation>
    </message>
    <message>
        <source>Gedeeld. Je kunt het nu als bestand bewaren.</source>
        <translation>Shared. You can save it as a file now.</translation>
    </message>
    <message>
        <source>Bewaar de cijfers</source>
        <translation>Save the figures</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
</context>
<context>
    <name>SheetsCard</name>
    <message>
        <source>Bladen van afgesloten maanden</source>
        <translation>Sheets of closed months</translation>
    </message>
    <message>
        <source>Welk blad</source>
        <translation>Which sheet</translation>
    </message>
    <message>
        <source>Print dit blad weer</source>
        <translation>Print this sheet again</translation>
    </message>
    <message>
        <source>Het blad blijft. Wat in deze maand hoort, kan er dan weer bij.</source>
        <translation>The sheet stays. What belongs in this month can be added then.</translation>
    </message>
    <message>
        <source>Waarom gaat de maand weer open?</source>
        <translation>Why is the month opened again?</translation>
    </message>
    <message>
        <source>Open deze maand weer</source>
        <translation>Open this month again</translation>
    </message>
    <message>
        <source>{month}, afsluiting {number}</source>
        <translation>{month}, close {number}</translation>
    </message>
    <message>
        <source>Afgesloten op {day} door {who}.</source>
        <translation>Closed on {day} by {who}.</translation>
    </message>
    <message>
        <source>Weer geopend: {why}</source>
        <translation>Opened again: {why}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Zoek deelnemer</source>
        <translation>Find participant</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Wie hier werkt</source>
        <translation>Who works here</translation>
    </message>
    <message>
        <source>Nieuwe collega</source>
        <translation>New colleague</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Werkte hier eerder</source>
        <translation>Worked here before</translation>
    </message>
    <message>
        <source>Verdeel de taken</source>
        <translation>Divide the tasks</translation>
    </message>
    <message>
        <source>{name} mag nu alles. Dat is goed om te beginnen. Verdeel de taken als er collega&apos;s bij zijn: wie beheert, ziet dan geen deelnemers meer.</source>
        <translation>{name} may do everything now. That is fine to begin with. Divide the tasks when colleagues have come: who administers then no longer sees clients.</translation>
    </message>
    <message>
        <source>met een code van de telefoon</source>
        <translation>with a code from the phone</translation>
    </message>
    <message>
        <source>laatst binnen op {day}</source>
        <translation>last logged in on {day}</translation>
    </message>
    <message>
        <source>nog niet binnen geweest</source>
        <translation>not logged in yet</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Hulp (F1)</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>Mijn account</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>Eerst iets dringends (F4)</source>
        <translation>Something urgent first (F4)</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Dringend</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Stop samen kijken (Ctrl+M)</source>
        <translation>Stop looking together (Ctrl+M)</translation>
    </message>
    <message>
        <source>Stop samen kijken</source>
        <translation>Stop looking together</translation>
    </message>
    <message>
        <source>Op slot</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>StepAmounts</name>
    <message>
        <source>Niets</source>
        <translation>Nothing</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Een code van je telefoon</source>
        <translation>A code from your phone</translation>
    </message>
    <message>
        <source>Code van 6 cijfers</source>
        <translation>Code of 6 digits</translation>
    </message>
    <message>
        <source>Zet aan</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>De app staat goed</source>
        <translation>The app is set</translation>
    </message>
    <message>
        <source>Print de codes</source>
        <translation>Print the codes</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Ik heb ze bewaard</source>
        <translation>I have kept them</translation>
    </message>
    <message>
        <source>Zet uit</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Vierkant om te scannen met je telefoon</source>
        <translation>Square to scan with your phone</translation>
    </message>
    <message>
        <source>Je typt dan na je wachtwoord nog een code van je telefoon. Wie jouw wachtwoord raadt, komt er dan niet in.</source>
        <translation>After your password you then type a code from your phone too. Whoever guesses your password does not come in.</translation>
    </message>
    <message>
        <source>Open op je telefoon een app voor codes. Scan dit vierkant, of typ de letters over. Typ daarna de code die de app laat zien.</source>
        <translation>Open an app for codes on your phone. Scan this square, or type the letters. Then type the code that the app shows.</translation>
    </message>
    <message>
        <source>Het staat aan. Bewaar deze codes op papier, niet bij de computer. Elke code werkt één keer, als je telefoon er niet is.</source>
        <translation>It is on. Keep these codes on paper, not beside the computer. Each code works once, when your phone is not there.</translation>
    </message>
    <message>
        <source>Dit staat aan sinds {day}.</source>
        <translation>This has been on since {day}.</translation>
    </message>
    <message numerus="yes">
        <source>Je hebt nog %Ln reservecodes.</source>
        <translation>
            <numerusform>You have %Ln spare code left.</numerusform>
            <numerusform>You have %Ln spare codes left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bij jouw taken hoort deze code. Die blijft aan.</source>
        <translation>This code belongs to your tasks. It stays on.</translation>
    </message>
    <message>
        <source>Uitzetten kan met een code van nu.</source>
        <translation>You can turn it off with a code of now.</translation>
    </message>
    <message>
        <source>Dit zijn oefengegevens: hier hoeft het niet. Bij echte mensen wel.</source>
        <translation>These are practice data: not needed here. With real people it is.</translation>
    </message>
    <message>
        <source>Bij jouw taken vragen we dit.</source>
        <translation>With your tasks we ask for this.</translation>
    </message>
</context>
<context>
    <name>StepChoices</name>
    <message>
        <source>Een doel kies je alleen als de deelnemer zelf zegt dat het is gehaald.</source>
        <translation>Choose a goal only when the participant says that it was reached.</translation>
    </message>
    <message>
        <source>1. Voor welke stap of welk doel?</source>
        <translation>1. For which step or which goal?</translation>
    </message>
    <message>
        <source>1. Voor welke stap?</source>
        <translation>1. For which step?</translation>
    </message>
    <message>
        <source>Doel gehaald: {goal}</source>
        <translation>Goal reached: {goal}</translation>
    </message>
</context>
<context>
    <name>StepWishes</name>
    <message>
        <source>De code van je telefoon is niet meer nodig.</source>
        <translation>The code from your phone is no longer needed.</translation>
    </message>
    <message>
        <source>Print de codes</source>
        <translation>Print the codes</translation>
    </message>
    <message>
        <source>De codes zijn naar de printer.</source>
        <translation>The codes have gone to the printer.</translation>
    </message>
    <message>
        <source>Bewaar de codes</source>
        <translation>Keep the codes</translation>
    </message>
    <message>
        <source>Bewaard: {file}. Print het, en gooi het bestand daarna weg.</source>
        <translation>Saved: {file}. Print it, and throw the file away after that.</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Voorraad</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Verlopen kaarten</source>
        <translation>Expired cards</translation>
    </message>
    <message>
        <source>Er ligt nog niets in de voorraad.</source>
        <translation>Nothing is in stock yet.</translation>
    </message>
    <message>
        <source>Zet er nieuwe kaarten in. Dan zie je hier wat er ligt.</source>
        <translation>Put new cards in. Then you see here what lies there.</translation>
    </message>
    <message>
        <source>Nieuwe kaarten</source>
        <translation>New cards</translation>
    </message>
    <message>
        <source>Verplaatsen</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Tellen</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Een kaart zoeken</source>
        <translation>Find a card</translation>
    </message>
    <message>
        <source>Soorten bonnen</source>
        <translation>Kinds of voucher</translation>
    </message>
    <message>
        <source>Maak eerst een soort bon. Een plek maakt de beheerder.</source>
        <translation>First make a kind of voucher. A place is made by the administrator.</translation>
    </message>
    <message>
        <source>verlopen: {cards}. Haal ze uit de voorraad.</source>
        <translation>expired: {cards}. Take them out of stock.</translation>
    </message>
</context>
<context>
    <name>StockPresenter</name>
    <message>
        <source>Bewaard.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verlopen kaarten zijn uit de voorraad.</source>
        <translation>
            <numerusform>%Ln expired card is out of stock.</numerusform>
            <numerusform>%Ln expired cards are out of stock.</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} is niet meer in gebruik.</source>
        <translation>{kind} is no longer in use.</translation>
    </message>
</context>
<context>
    <name>StockTold</name>
    <message>
        <source>Hier liggen nog: {cards}.</source>
        <translation>Still here: {cards}.</translation>
    </message>
    <message>
        <source>Hier liggen nog maar: {cards}. Zeg het tegen je coördinator.</source>
        <translation>Only still here: {cards}. Tell your coordinator.</translation>
    </message>
</context>
<context>
    <name>StoriesPage</name>
    <message>
        <source>Verhalen</source>
        <translation>Stories</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Deze verhalen mogen op de muur. Van wie ze zijn, staat er niet bij.</source>
        <translation>These stories may go on the wall. Whose they are is not told.</translation>
    </message>
    <message>
        <source>Haal deze posters van de muur</source>
        <translation>Take these posters off the wall</translation>
    </message>
    <message>
        <source>Mag op de muur</source>
        <translation>May go on the wall</translation>
    </message>
    <message>
        <source>Er is nog geen verhaal voor de muur.</source>
        <translation>There is no story for the wall yet.</translation>
    </message>
    <message>
        <source>Een mentor schrijft het op, samen met de deelnemer die ja zegt.</source>
        <translation>A mentor writes it down, together with the participant who says yes.</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Zo vinden we hem terug als hij van de muur gaat.</source>
        <translation>So we find it again when it comes off the wall.</translation>
    </message>
    <message>
        <source>Waar komt de poster te hangen?</source>
        <translation>Where will the poster hang?</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Weggehaald</source>
        <translation>Taken down</translation>
    </message>
    <message>
        <source>Poster {number} ({size}), {place}, geprint {day}</source>
        <translation>Poster {number} ({size}), {place}, printed {day}</translation>
    </message>
</context>
<context>
    <name>StoriesPresenter</name>
    <message>
        <source>De poster ligt bij de printer.</source>
        <translation>The poster lies at the printer.</translation>
    </message>
    <message>
        <source>Print de poster</source>
        <translation>Print the poster</translation>
    </message>
    <message>
        <source>De poster is bewaard: {file}</source>
        <translation>The poster is kept: {file}</translation>
    </message>
    <message>
        <source>Bewaar als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>poster.pdf</source>
        <translation>poster.pdf</translation>
    </message>
    <message>
        <source>Opgeschreven: poster {number} hangt er niet meer.</source>
        <translation>Written down: poster {number} no longer hangs.</translation>
    </message>
    <message>
        <source>Maak ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>geweigerd</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>bekeken</source>
        <translation>looked at</translation>
    </message>
    <message>
        <source>bijgewerkt</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>afgedrukt of meegenomen</source>
        <translation>printed or taken out</translation>
    </message>
    <message>
        <source>reservekopie</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>datum van de computer</source>
        <translation>date of the computer</translation>
    </message>
    <message>
        <source>maand afsluiten</source>
        <translation>closing a month</translation>
    </message>
    <message>
        <source>lijst om te wissen</source>
        <translation>list of what is erased</translation>
    </message>
    <message>
        <source>grootboek</source>
        <translation>ledger</translation>
    </message>
    <message>
        <source>grondslag</source>
        <translation>legal basis</translation>
    </message>
    <message>
        <source>grens per jaar</source>
        <translation>limit per year</translation>
    </message>
    <message>
        <source>locatie</source>
        <translation>location</translation>
    </message>
    <message>
        <source>lijst om in te lezen</source>
        <translation>list to read in</translation>
    </message>
    <message>
        <source>logboek</source>
        <translation>log</translation>
    </message>
    <message>
        <source>instellingen</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>scherm van de deelnemer alleen</source>
        <translation>screen of the participant alone</translation>
    </message>
    <message>
        <source>pincode</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>regels voor uitgeven</source>
        <translation>rules for handing out</translation>
    </message>
    <message>
        <source>blad over privacy</source>
        <translation>sheet about privacy</translation>
    </message>
    <message>
        <source>code op papier</source>
        <translation>code on paper</translation>
    </message>
    <message>
        <source>bewaartermijn</source>
        <translation>retention</translation>
    </message>
    <message>
        <source>rechten</source>
        <translation>rights</translation>
    </message>
    <message>
        <source>gedeelde cijfers</source>
        <translation>shared figures</translation>
    </message>
    <message>
        <source>collega</source>
        <translation>colleague</translation>
    </message>
    <message>
        <source>voorraad</source>
        <translation>stock</translation>
    </message>
    <message>
        <source>opslag</source>
        <translation>store</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>bestand met totalen</source>
        <translation>file of totals</translation>
    </message>
    <message>
        <source>totalen</source>
        <translation>totals</translation>
    </message>
    <message>
        <source>uitkomsten</source>
        <translation>outcomes</translation>
    </message>
    <message>
        <source>bestand voor onderzoek</source>
        <translation>file for research</translation>
    </message>
    <message>
        <source>afspraak</source>
        <translation>appointment</translation>
    </message>
    <message>
        <source>onderwerp</source>
        <translation>subject</translation>
    </message>
    <message>
        <source>hulp</source>
        <translation>help</translation>
    </message>
    <message>
        <source>deelnemer</source>
        <translation>participant</translation>
    </message>
    <message>
        <source>gesprek</source>
        <translation>conversation</translation>
    </message>
    <message>
        <source>waarneming</source>
        <translation>cover</translation>
    </message>
    <message>
        <source>lijst van vandaag</source>
        <translation>list of today</translation>
    </message>
    <message>
        <source>dubbele deelnemers</source>
        <translation>double participants</translation>
    </message>
    <message>
        <source>doel</source>
        <translation>goal</translation>
    </message>
    <message>
        <source>wie er helpt</source>
        <translation>who helps</translation>
    </message>
    <message>
        <source>wie er samenwonen</source>
        <translation>who lives together</translation>
    </message>
    <message>
        <source>notitie</source>
        <translation>note</translation>
    </message>
    <message>
        <source>blad</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>code van de deelnemer</source>
        <translation>participant&apos;s code</translation>
    </message>
    <message>
        <source>uitgifte</source>
        <translation>hand-out</translation>
    </message>
    <message>
        <source>uitgiften</source>
        <translation>hand-outs</translation>
    </message>
    <message>
        <source>zoeken</source>
        <translation>search</translation>
    </message>
    <message>
        <source>stap</source>
        <translation>step</translation>
    </message>
    <message>
        <source>verhaal voor de muur</source>
        <translation>story for the wall</translation>
    </message>
    <message>
        <source>eigen mensen</source>
        <translation>own people</translation>
    </message>
    <message>
        <source>neemt waar voor een collega</source>
        <translation>stands in for a colleague</translation>
    </message>
    <message>
        <source>afspraak die dag</source>
        <translation>appointment that day</translation>
    </message>
    <message>
        <source>kwam binnen</source>
        <translation>walked in</translation>
    </message>
    <message>
        <source>eigen gesprek</source>
        <translation>own conversation</translation>
    </message>
    <message>
        <source>met een reden</source>
        <translation>with a reason</translation>
    </message>
    <message>
        <source>Geopend met een getypte reden</source>
        <translation>Opened with a typed reason</translation>
    </message>
    <message>
        <source>Zelfde achternaam</source>
        <translation>Same surname</translation>
    </message>
    <message>
        <source>Meegenomen uit een bestand</source>
        <translation>Taken out of a file</translation>
    </message>
    <message>
        <source>Twee nummers één gemaakt, niet allebei van eigen mensen</source>
        <translation>Two numbers made one, not both of one’s own people</translation>
    </message>
    <message>
        <source>Met een reden geopend, en daarna blijven zien</source>
        <translation>Opened with a reason, and kept in view after it</translation>
    </message>
    <message>
        <source>Zelf binnengelaten, en daarna blijven zien</source>
        <translation>Let in by oneself, and kept within reach since</translation>
    </message>
    <message>
        <source>Binnen met de code op papier</source>
        <translation>Came in with the code on paper</translation>
    </message>
    <message>
        <source>Iemand die weg was, kan weer inloggen</source>
        <translation>Somebody who had left can log in again</translation>
    </message>
    <message>
        <source>Een collega kreeg een nieuwe weg naar binnen</source>
        <translation>A colleague got a new way in</translation>
    </message>
    <message>
        <source>Iemand nieuw kan inloggen</source>
        <translation>Somebody new can log in</translation>
    </message>
    <message>
        <source>Een machine kreeg een sleutel voor cijfers</source>
        <translation>A machine got a key for figures</translation>
    </message>
    <message>
        <source>Alle mensen van een mentor naar een ander</source>
        <translation>All of a mentor&apos;s people to another one</translation>
    </message>
    <message numerus="yes">
        <source>Zelf binnengelaten, alleen gekeken, %Ln deelnemers</source>
        <translation>
            <numerusform>Let in by themselves, only looked, %Ln participant</numerusform>
            <numerusform>Let in by themselves, only looked, %Ln participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buiten werktijd, %Ln deelnemers</source>
        <translation>
            <numerusform>Outside working hours, %Ln participant</numerusform>
            <numerusform>Outside working hours, %Ln participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Veel op één dag, %Ln deelnemers</source>
        <translation>
            <numerusform>Many on one day, %Ln participant</numerusform>
            <numerusform>Many on one day, %Ln participants</numerusform>
        </translation>
    </message>
    <message>
        <source>Inloggen</source>
        <translation>Logging in</translation>
    </message>
    <message>
        <source>Wie deed wat</source>
        <translation>Who did what</translation>
    </message>
    <message>
        <source>Grootboek</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Bij regel {row} staat een andere reden.</source>
        <translation>Row {row} has another reason.</translation>
    </message>
    <message>
        <source>Bij regel {row} klopt niet meer wie in de lijst stond.</source>
        <translation>At line {row} it is no longer right who stood in the list.</translation>
    </message>
    <message>
        <source>{log}: vanaf regel {row} ontbreken regels.</source>
        <translation>{log}: rows are missing from row {row} on.</translation>
    </message>
    <message>
        <source>{log}: regel {row} is veranderd.</source>
        <translation>{log}: row {row} was changed.</translation>
    </message>
    <message>
        <source>{log}: de maand vóór regel {row} sluit niet goed.</source>
        <translation>{log}: the month before row {row} does not close well.</translation>
    </message>
    <message>
        <source>1 mens</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{n} mensen</source>
        <translation>{n} people</translation>
    </message>
    <message>
        <source>Iedereen</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Wie nu bezig is</source>
        <translation>Whoever is active now</translation>
    </message>
    <message>
        <source>Wie is gestopt</source>
        <translation>Whoever has stopped</translation>
    </message>
    <message>
        <source>{who}, {n} tot {until} jaar na de eerste keer</source>
        <translation>{who}, {n} to {until} years after the first time</translation>
    </message>
    <message>
        <source>{who}, minstens een jaar ertussen</source>
        <translation>{who}, at least a year apart</translation>
    </message>
    <message>
        <source>Brug ingevuld</source>
        <translation>Bridge filled in</translation>
    </message>
    <message>
        <source>Twee keer of vaker ingevuld</source>
        <translation>Filled in twice or more</translation>
    </message>
    <message>
        <source>Eerste en laatste keer zijn te vergelijken</source>
        <translation>First and last time can be compared</translation>
    </message>
    <message>
        <source>Daar zit minstens 365 dagen tussen</source>
        <translation>At least 365 days lie between these</translation>
    </message>
    <message>
        <source>Daarvan is de hulp gestopt</source>
        <translation>Of those the help has ended</translation>
    </message>
    <message>
        <source>Bij {people} is de brug met meer dan één versie ingevuld. Die versies zetten we niet naast elkaar.</source>
        <translation>For {people} the bridge was filled in with more than one version. We do not set those versions side by side.</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>mentor</translation>
    </message>
    <message>
        <source>Volgens de deelnemer zelf: {people} met twee vergelijkbare momenten. De brug steeg bij {risen}, bleef gelijk bij {equal} en daalde bij {fallen}. Gemiddeld {mean} op 100 sinds de eerste keer.</source>
        <translation>By the participant&apos;s own word: {people} with two comparable moments. The bridge rose for {risen}, stayed equal for {equal} and fell for {fallen}. On average {mean} of 100 since the first time.</translation>
    </message>
    <message>
        <source>Volgens de mentor: {people} met twee vergelijkbare momenten. De brug steeg bij {risen}, bleef gelijk bij {equal} en daalde bij {fallen}. Gemiddeld {mean} op 100 sinds de eerste keer.</source>
        <translation>By the mentor&apos;s word: {people} with two comparable moments. The bridge rose for {risen}, stayed equal for {equal} and fell for {fallen}. On average {mean} of 100 since the first time.</translation>
    </message>
    <message>
        <source>Die bruggen stonden de eerste keer gemiddeld op {first} van 100. De laatste keer was dat {last}.</source>
        <translation>Those bridges stood at {first} of 100 on average the first time. The last time that was {last}.</translation>
    </message>
    <message>
        <source>Die bruggen stonden de eerste keer gemiddeld op {first} van 100. De laatste keer was dat {last}: {percent} verschil.</source>
        <translation>Those bridges stood at {first} of 100 on average the first time. The last time that was {last}: {percent} difference.</translation>
    </message>
    <message>
        <source>Elk getal is apart afgerond.</source>
        <translation>Each figure is rounded by itself.</translation>
    </message>
    <message>
        <source>Volgens de mentor: van niemand zijn twee hele bruggen te vergelijken.</source>
        <translation>By the mentor&apos;s word: nobody has two whole bridges that can be compared.</translation>
    </message>
    <message>
        <source>Van niemand zijn twee hele bruggen te vergelijken.</source>
        <translation>Nobody has two whole bridges that can be compared.</translation>
    </message>
    <message>
        <source>Hoe ver deelnemer en mentor het eens zijn, is niet te zeggen.</source>
        <translation>How far participant and mentor agree cannot be told.</translation>
    </message>
    <message>
        <source>Deelnemer en mentor naast elkaar: gewogen kappa {kappa} (kwadratisch), over {n} antwoorden van de laatste keer. Bij 1 zijn ze het altijd eens, bij 0 niet meer dan door toeval.</source>
        <translation>Participant and mentor side by side: weighted kappa {kappa} (quadratic), over {n} answers of the last time. At 1 they always agree, at 0 no more than by chance.</translation>
    </message>
    <message>
        <source>Nu bezig: {people}.</source>
        <translation>Active now: {people}.</translation>
    </message>
    <message>
        <source>Gestopt: {people}, van wie {early} om een andere reden dan &apos;gaat zelf verder&apos;.</source>
        <translation>Stopped: {people}, of whom {early} for another reason than &apos;goes on alone&apos;.</translation>
    </message>
    <message>
        <source>{reason}: {n}</source>
        <translation>{reason}: {n}</translation>
    </message>
    <message>
        <source>Waarom: {reasons}.</source>
        <translation>Why: {reasons}.</translation>
    </message>
    <message>
        <source>gaat zelf verder</source>
        <translation>goes on alone</translation>
    </message>
    <message>
        <source>krijgt ergens anders hulp</source>
        <translation>gets help elsewhere</translation>
    </message>
    <message>
        <source>verhuisd</source>
        <translation>moved away</translation>
    </message>
    <message>
        <source>wil zelf stoppen</source>
        <translation>wants to stop</translation>
    </message>
    <message>
        <source>geen contact meer</source>
        <translation>no contact any more</translation>
    </message>
    <message>
        <source>overleden</source>
        <translation>died</translation>
    </message>
    <message>
        <source>geen reden gekozen</source>
        <translation>no reason chosen</translation>
    </message>
    <message>
        <source>Eerste stap die lukte: na {days} dagen (midden van {n}).</source>
        <translation>First step that worked out: after {days} days (middle of {n}).</translation>
    </message>
    <message>
        <source>Met één afgesproken dag: {part} van de {n} stappen.</source>
        <translation>With one agreed day: {part} of the {n} steps.</translation>
    </message>
    <message>
        <source>Pas na het plan over waardering gehoord: {part} van de {n} mensen.</source>
        <translation>Heard of rewards only after the plan: {part} of the {n} people.</translation>
    </message>
    <message>
        <source>Gesprekken over de brug vóór 12 uur: {part} van de {n}.</source>
        <translation>Talks about the bridge before noon: {part} of the {n}.</translation>
    </message>
    <message>
        <source>Van de brug naar de eerste stap: {days} dagen (midden van {n}).</source>
        <translation>From the bridge to the first step: {days} days (middle of {n}).</translation>
    </message>
    <message>
        <source>Doelen: {n} gesteld, daarvan {reached} gehaald en {stopped} losgelaten.</source>
        <translation>Goals: {n} set, of which {reached} reached and {stopped} let go.</translation>
    </message>
</context>
<context>
    <name>TellingCard</name>
    <message>
        <source>Uitkomsten</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>Cijfers delen</source>
        <translation>Share figures</translation>
    </message>
    <message>
        <source>Verhalen voor de muur</source>
        <translation>Stories for the wall</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>Het scherm gaat over 60 seconden op slot. Druk op een toets om door te gaan.</source>
        <translation>The screen locks in 60 seconds. Press a key to go on.</translation>
    </message>
</context>
<context>
    <name>ThresholdPage</name>
    <message>
        <source>Later: terug naar inloggen</source>
        <translation>Later: back to logging in</translation>
    </message>
</context>
<context>
    <name>TipLine</name>
    <message>
        <source>Tip (F2)</source>
        <translation>Tip (F2)</translation>
    </message>
</context>
<context>
    <name>TrustPage</name>
    <message>
        <source>Waarom je hierop kunt vertrouwen</source>
        <translation>Why you can trust this</translation>
    </message>
    <message>
        <source>Terug naar mijn werk</source>
        <translation>Back to my work</translation>
    </message>
    <message>
        <source>Hieronder staat wat het programma belooft en hoe vaak dat is geprobeerd. Waar het kan, is het ook geprobeerd met de bescherming uit. Dan hoort het mis te gaan: zo weten we dat de proef iets zegt. Iedereen kan de proeven nadoen.</source>
        <translation>Below stands what the program promises and how often that was tried. Where it can be, it was also tried with the protection off. Then it must go wrong: so we know that the trial says something. Anybody can repeat the trials.</translation>
    </message>
    <message>
        <source>Nog niet vaak genoeg geprobeerd om een getal te noemen.</source>
        <translation>Not tried often enough yet to give a figure.</translation>
    </message>
    <message>
        <source>{count} keer geprobeerd, {lost} keer misgegaan ({day}).</source>
        <translation>Tried {count} times, went wrong {lost} times ({day}).</translation>
    </message>
    <message>
        <source>Zonder bescherming: {lost} van de {count} keer.</source>
        <translation>Without protection: {lost} of {count} times.</translation>
    </message>
    <message>
        <source>Wat bewaard is, blijft</source>
        <translation>What was saved stays</translation>
    </message>
    <message>
        <source>Met meer balies tegelijk</source>
        <translation>With several desks at once</translation>
    </message>
    <message>
        <source>Wat niet klopt, wordt gezien</source>
        <translation>What is not right is seen</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Lijsten</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Wie mag wat</source>
        <translation>Who may do what</translation>
    </message>
    <message>
        <source>Wat privé is</source>
        <translation>What is private</translation>
    </message>
    <message>
        <source>Het programma valt uit: wat bewaard was, staat er nog.</source>
        <translation>The program dies: what was saved is still there.</translation>
    </message>
    <message>
        <source>De stroom valt uit: wat bewaard was, staat er nog.</source>
        <translation>The power fails: what was saved is still there.</translation>
    </message>
    <message>
        <source>Midden in een gesprek: je gaat verder bij dezelfde vraag.</source>
        <translation>In the middle of a conversation: you go on at the same question.</translation>
    </message>
    <message>
        <source>Bij het maken van de gegevens: ze zijn er heel, of niet.</source>
        <translation>While the data is made: it is there whole, or not at all.</translation>
    </message>
    <message>
        <source>Bij een nieuwe versie: de oude gegevens of de nieuwe, nooit half.</source>
        <translation>At a new version: the old data or the new, never half.</translation>
    </message>
    <message>
        <source>De schijf is vol: je hoort het, en er gaat niets verloren.</source>
        <translation>The disk is full: you are told, and nothing is lost.</translation>
    </message>
    <message>
        <source>Er mag niet geschreven worden: je hoort het.</source>
        <translation>Nothing may be written: you are told.</translation>
    </message>
    <message>
        <source>De schijf hapert: je leest wat je kunt doen, er gaat niets verloren.</source>
        <translation>The disk falters: you read what you can do, nothing is lost.</translation>
    </message>
    <message>
        <source>Twee keer geopend: er komt er maar één in.</source>
        <translation>Opened twice: only one comes in.</translation>
    </message>
    <message>
        <source>De server valt uit: wat bewaard was, staat er nog.</source>
        <translation>The server fails: what was kept is still there.</translation>
    </message>
    <message>
        <source>De server wordt bijgewerkt en dat breekt af: alles is zoals het was, of nieuw.</source>
        <translation>The server is brought up to date and that is cut off: all is as it was, or new.</translation>
    </message>
    <message>
        <source>De verbinding valt weg: niets staat er dubbel, en niets is weg.</source>
        <translation>The connection is lost: nothing is there twice, and nothing is lost.</translation>
    </message>
    <message>
        <source>Naar een server verhuizen en terug: alles is zoals het was.</source>
        <translation>Moving to a server and back: everything is as it was.</translation>
    </message>
    <message>
        <source>Een verhuizing breekt af: op één plek staat alles nog.</source>
        <translation>A move is cut off: in one place everything still stands.</translation>
    </message>
    <message>
        <source>Acht balies willen tegelijk hetzelfde: er wordt één keer geteld.</source>
        <translation>Eight desks want the same at once: it is counted one time.</translation>
    </message>
    <message>
        <source>Acht balies geven tegelijk dezelfde bon, of de laatste euro: één balie lukt het.</source>
        <translation>Eight desks hand out the same voucher, or the last euro, at once: one desk can.</translation>
    </message>
    <message>
        <source>Acht programma&apos;s op één bestand willen tegelijk dezelfde bon geven: één lukt het.</source>
        <translation>Eight programs on one file want to hand out the same voucher at once: one can.</translation>
    </message>
    <message>
        <source>Eén bit is anders: dat wordt gezien.</source>
        <translation>One bit is different: that is seen.</translation>
    </message>
    <message>
        <source>Iemand verandert het logboek of grootboek: de regel wordt genoemd.</source>
        <translation>Somebody changes the log or the ledger: the line is named.</translation>
    </message>
    <message>
        <source>Elke reservekopie is terug te zetten, en dan is alles gelijk.</source>
        <translation>Each backup can be restored, and then everything is the same.</translation>
    </message>
    <message>
        <source>Een vals bestand om terug te zetten wordt geweigerd.</source>
        <translation>A forged file to restore is refused.</translation>
    </message>
    <message>
        <source>Een kapot bestand wordt geweigerd, zonder dat iets vastloopt.</source>
        <translation>A broken file is refused, and nothing hangs.</translation>
    </message>
    <message>
        <source>Een vals bestand met deelnemers wordt geweigerd, of komt er heel in.</source>
        <translation>A forged file of participants is refused, or comes in whole.</translation>
    </message>
    <message>
        <source>Een kapot bestand met deelnemers wordt geweigerd, zonder dat iets vastloopt.</source>
        <translation>A broken file of participants is refused, and nothing gets stuck.</translation>
    </message>
    <message>
        <source>Een kapotte lijst van wat is uitgegeven wordt geweigerd, of komt er heel in.</source>
        <translation>A damaged list of what was handed out is refused, or comes in whole.</translation>
    </message>
    <message>
        <source>Een naam die een formule is, doet niets in een lijst voor Excel.</source>
        <translation>A name that is a formula does nothing in a list for Excel.</translation>
    </message>
    <message>
        <source>Valt er één controle weg van wie wat mag, dan merken onze proeven dat.</source>
        <translation>If one check of who may do what gets lost, our trials notice.</translation>
    </message>
    <message>
        <source>Elke keer dat iemand kijkt, staat in het logboek.</source>
        <translation>Each time that somebody looks stands in the log.</translation>
    </message>
    <message>
        <source>Wie weggaat, komt er niet meer in. Wie blijft, altijd.</source>
        <translation>Who leaves comes in no more. Who stays always does.</translation>
    </message>
    <message>
        <source>Zonder wachtwoord is er in geen enkel bestand iets te lezen.</source>
        <translation>Without a password nothing can be read in any file.</translation>
    </message>
    <message>
        <source>Op slot: er staat geen naam en geen sleutel meer in het geheugen.</source>
        <translation>Locked: no name and no key is left in memory.</translation>
    </message>
    <message>
        <source>Gewist is weg: ook uit de bestanden en na terugzetten.</source>
        <translation>Erased is gone: from the files too, and after restoring.</translation>
    </message>
    <message>
        <source>Een deelnemer kijkt zelf: er is niemand anders in beeld.</source>
        <translation>A participant looks alone: nobody else is in the picture.</translation>
    </message>
    <message>
        <source>Dat scherm opent geen enkel bestand met gegevens.</source>
        <translation>That screen opens no file with data at all.</translation>
    </message>
    <message>
        <source>Wat je er ook indrukt: je komt nergens anders.</source>
        <translation>Whatever you press there: you come nowhere else.</translation>
    </message>
    <message>
        <source>Een code raden: na vijf keer mis kan het niet meer.</source>
        <translation>Guessing a code: after five wrong ones it is no longer possible.</translation>
    </message>
    <message>
        <source>Wat het programma niet kan</source>
        <translation>What the program cannot do</translation>
    </message>
    <message>
        <source>Wie kan inloggen en veel van computers weet, leest alles met ander gereedschap. Taken houden nieuwsgierigheid tegen, geen deskundige collega.</source>
        <translation>Whoever can log in and knows much about computers reads everything with other tools. Tasks keep curiosity out, not an expert colleague.</translation>
    </message>
    <message>
        <source>Staat er een virus op de computer, dan leest dat mee zolang het programma open is.</source>
        <translation>If there is a virus on the computer, it reads along as long as the program is open.</translation>
    </message>
    <message>
        <source>Een schijf die liegt over wat er bewaard is, kan iets kwijtraken. Daarom hoort een reservekopie op een andere schijf, en het controlegetal op papier.</source>
        <translation>A disk that lies about what it has kept can lose something. So a backup belongs on another disk, and the check value on paper.</translation>
    </message>
    <message>
        <source>Wie beheert, kan iemand binnenlaten en zo zelf als een ander binnenkomen. Dat staat in het logboek, en de rechten worden elk half jaar nagekeken.</source>
        <translation>Whoever administers can let somebody in, and so come in as another. It stands in the log, and everybody&apos;s rights are looked at every half year.</translation>
    </message>
    <message>
        <source>Wat geprint is, en wat de printer onthoudt, ligt buiten het programma.</source>
        <translation>What was printed, and what the printer remembers, is outside the program.</translation>
    </message>
</context>
<context>
    <name>UnitRow</name>
    <message>
        <source>Bewaar de naam</source>
        <translation>Keep the name</translation>
    </message>
    <message>
        <source>Niet meer in gebruik</source>
        <translation>No longer in use</translation>
    </message>
    <message>
        <source>Weer in gebruik</source>
        <translation>In use again</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>Teams en locaties</source>
        <translation>Teams and locations</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wat niet meer in gebruik is, blijft staan bij wat er gebeurd is.</source>
        <translation>What is no longer in use still stands with what happened there.</translation>
    </message>
    <message>
        <source>Locaties</source>
        <translation>Locations</translation>
    </message>
    <message>
        <source>Naam van de locatie</source>
        <translation>Name of the location</translation>
    </message>
    <message>
        <source>Nieuwe locatie</source>
        <translation>New location</translation>
    </message>
    <message>
        <source>Er is nog geen locatie.</source>
        <translation>There is no location yet.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Naam van het team</source>
        <translation>Name of the team</translation>
    </message>
    <message>
        <source>Nieuw team</source>
        <translation>New team</translation>
    </message>
    <message>
        <source>Er is nog geen team.</source>
        <translation>There is no team yet.</translation>
    </message>
</context>
<context>
    <name>UnusualRow</name>
    <message>
        <source>Bekeken</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>Reden: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
</context>
<context>
    <name>VoicesCard</name>
    <message>
        <source>Leefgebied</source>
        <translation>Life area</translation>
    </message>
    <message>
        <source>Deelnemer</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Wat de deelnemer koos en wat de mentor ziet</source>
        <translation>What the client chose and what the mentor sees</translation>
    </message>
    <message>
        <source>Welk gesprek</source>
        <translation>Which talk</translation>
    </message>
    <message>
        <source>eerst: {level}</source>
        <translation>first: {level}</translation>
    </message>
    <message>
        <source>wil hierover praten</source>
        <translation>wants to talk about this</translation>
    </message>
</context>
<context>
    <name>VoicesTold</name>
    <message>
        <source>Voorlezen op deze computer</source>
        <translation>Reading aloud on this computer</translation>
    </message>
    <message>
        <source>Dat is nog niet bekend.</source>
        <translation>That is not known yet.</translation>
    </message>
    <message>
        <source>Er is een stem voor: {names}.</source>
        <translation>There is a voice for: {names}.</translation>
    </message>
    <message>
        <source>Er is geen stem voor: {names}. De knop is er dan niet.</source>
        <translation>There is no voice for: {names}. The button is not there then.</translation>
    </message>
    <message>
        <source>Er is geen stem: speech-dispatcher staat niet op deze computer.</source>
        <translation>There is no voice: speech-dispatcher is not on this computer.</translation>
    </message>
    <message>
        <source>Er is geen stem: speech-dispatcher geeft geen antwoord.</source>
        <translation>There is no voice: speech-dispatcher does not answer.</translation>
    </message>
    <message>
        <source>Er is geen stem: speech-dispatcher heeft er geen. espeak-ng brengt ze mee.</source>
        <translation>There is no voice: speech-dispatcher has none. espeak-ng brings them.</translation>
    </message>
    <message>
        <source>Er is geen stem: het deel van Qt dat spreekt staat niet op deze computer. Het heet PySide6-Addons.</source>
        <translation>There is no voice: the part of Qt that speaks is not on this computer. It is called PySide6-Addons.</translation>
    </message>
    <message>
        <source>Er is geen stem: Windows of macOS heeft er geen die wij kunnen gebruiken. Voeg er een toe bij de instellingen van het systeem, onder spraak.</source>
        <translation>There is no voice: Windows or macOS has none that we can use. Add one in the settings of the system, under speech.</translation>
    </message>
    <message>
        <source>De knop om voor te lezen is er dan niet.</source>
        <translation>The button that reads aloud is not there then.</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Lijst van {day}, gemaakt door {who}</source>
        <translation>List of {day}, made by {who}</translation>
    </message>
    <message>
        <source>Nummers op deze lijst</source>
        <translation>Numbers on this list</translation>
    </message>
    <message>
        <source>Ik heb de nummers bekeken</source>
        <translation>I have looked at the numbers</translation>
    </message>
    <message numerus="yes">
        <source>Vernietig %Ln nummers</source>
        <translation>
            <numerusform>Destroy %Ln number</numerusform>
            <numerusform>Destroy %Ln numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>Haal de lijst terug</source>
        <translation>Take the list back</translation>
    </message>
    <message>
        <source>Print de lijst</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Jij maakte deze lijst. Iemand anders bevestigt hem.</source>
        <translation>You made this list. Somebody else confirms it.</translation>
    </message>
    <message>
        <source>Wat je vernietigt, komt niet terug. Ook niet uit een reservekopie.</source>
        <translation>What you destroy does not come back. Not from a backup either.</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Meer keren uitgeven</source>
        <translation>Several hand-outs</translation>
    </message>
    <message>
        <source>Er ligt niets klaar.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message>
        <source>Een stap komt hier als hij bevestigd is. Zoek een deelnemer met F3.</source>
        <translation>A step comes here when it is confirmed. Find a client with F3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stappen klaar</source>
        <translation>
            <numerusform>%Ln step ready</numerusform>
            <numerusform>%Ln steps ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doelen gehaald</source>
        <translation>
            <numerusform>%Ln goal reached</numerusform>
            <numerusform>%Ln goals reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message>
        <source>Dicht bij de grens, of erboven</source>
        <translation>Near the limit, or above it</translation>
    </message>
    <message>
        <source>Het programma waarschuwt alleen. Het houdt niets tegen.</source>
        <translation>The program only warns. It stops nothing.</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Gekregen</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Samen*</source>
        <translation>Together*</translation>
    </message>
    <message>
        <source>Ruimte</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Erboven</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Wie dicht bij de grens is</source>
        <translation>Who is near the limit</translation>
    </message>
    <message>
        <source>Grondslag</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Uitgegeven per grondslag</source>
        <translation>Handed out per legal basis</translation>
    </message>
    <message>
        <source>* Geldt de grens voor wie samenwoont, dan telt ook mee wat de ander kreeg.</source>
        <translation>* If the limit is for people who live together, what the other received counts too.</translation>
    </message>
    <message>
        <source>In {year} is niemand dicht bij {limit}.</source>
        <translation>In {year} nobody is near {limit}.</translation>
    </message>
    <message>
        <source>Mensen dicht bij {limit} in {year}: {near}. Mensen erboven: {over}.</source>
        <translation>People near {limit} in {year}: {near}. People over it: {over}.</translation>
    </message>
    <message>
        <source>zonder grondslag</source>
        <translation>without a legal basis</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>WhoLines</name>
    <message>
        <source>nummer {number}</source>
        <translation>number {number}</translation>
    </message>
    <message>
        <source>ook nummer {number}</source>
        <translation>also number {number}</translation>
    </message>
    <message>
        <source>Mentor: {names}.</source>
        <translation>Mentor: {names}.</translation>
    </message>
    <message>
        <source>Helpt mee: {names}.</source>
        <translation>Helps along: {names}.</translation>
    </message>
    <message>
        <source>Neemt waar: {names}.</source>
        <translation>Stands in: {names}.</translation>
    </message>
    <message>
        <source>Er is nog geen mentor.</source>
        <translation>There is no mentor yet.</translation>
    </message>
    <message>
        <source>Ook open bij {names}.</source>
        <translation>Also open at {names}.</translation>
    </message>
    <message>
        <source>geboren {day}, {age} jaar</source>
        <translation>born {day}, {age} years old</translation>
    </message>
    <message>
        <source>Nog niet gevraagd hoe contact veilig is.</source>
        <translation>Not asked yet how contact is safe.</translation>
    </message>
    <message>
        <source>Bellen mag: {phone}.</source>
        <translation>Calling is fine: {phone}.</translation>
    </message>
    <message>
        <source>Bellen mag.</source>
        <translation>Calling is fine.</translation>
    </message>
    <message>
        <source>Niet bellen.</source>
        <translation>Do not call.</translation>
    </message>
    <message>
        <source>Een bericht mag.</source>
        <translation>A message is fine.</translation>
    </message>
    <message>
        <source>Geen bericht sturen.</source>
        <translation>Send no message.</translation>
    </message>
    <message>
        <source>Post mag.</source>
        <translation>Letters are fine.</translation>
    </message>
    <message>
        <source>Geen post sturen.</source>
        <translation>Send no letters.</translation>
    </message>
    <message>
        <source>bellen</source>
        <translation>calling</translation>
    </message>
    <message>
        <source>berichten</source>
        <translation>messages</translation>
    </message>
    <message>
        <source>post</source>
        <translation>letters</translation>
    </message>
    <message>
        <source>Nog niet gevraagd: {ways}.</source>
        <translation>Not asked yet: {ways}.</translation>
    </message>
    <message>
        <source>Let op: {who} kijkt mee.</source>
        <translation>Mind: {who} looks along.</translation>
    </message>
</context>
<context>
    <name>WhoMayPage</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Bewaar als bestand</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Taal van het papier</source>
        <translation>Language of the paper</translation>
    </message>
</context>
<context>
    <name>WhoMayPresenter</name>
    <message>
        <source>De lijst is naar de printer.</source>
        <translation>The list has gone to the printer.</translation>
    </message>
    <message>
        <source>Bewaar de lijst</source>
        <translation>Keep the list</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
</context>
</TS>
