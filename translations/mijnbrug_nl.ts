<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
<context>
    <name>AwayPage</name>
    <message numerus="yes">
        <source>Draag %Ln mensen over</source>
        <translation>
            <numerusform>Draag %Ln mens over</numerusform>
            <numerusform>Draag %Ln mensen over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln afspraken</source>
        <translation>
            <numerusform>%Ln afspraak</numerusform>
            <numerusform>%Ln afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln beloofde keren kijken</source>
        <translation>
            <numerusform>%Ln beloofde keer kijken</numerusform>
            <numerusform>%Ln beloofde keren kijken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gesprekken die nog niet af zijn</source>
        <translation>
            <numerusform>%Ln gesprek dat nog niet af is</numerusform>
            <numerusform>%Ln gesprekken die nog niet af zijn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayPresenter</name>
    <message numerus="yes">
        <source>{name} is nu mentor van %Ln mensen. De kaart met de nieuwe naam print je bij „Wie helpt?”.</source>
        <translation>
            <numerusform>{name} is nu mentor van %Ln mens. De kaart met de nieuwe naam print je bij „Wie helpt?”.</numerusform>
            <numerusform>{name} is nu mentor van %Ln mensen. De kaart met de nieuwe naam print je bij „Wie helpt?”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupStatus</name>
    <message numerus="yes">
        <source>Terugzetten geoefend op {day}. Dat duurde %Ln seconden.</source>
        <translation>
            <numerusform>Terugzetten geoefend op {day}. Dat duurde %Ln seconde.</numerusform>
            <numerusform>Terugzetten geoefend op {day}. Dat duurde %Ln seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>Alles is heel. %Ln regels nagelezen.</source>
        <translation>
            <numerusform>Alles is heel. %Ln regel nagelezen.</numerusform>
            <numerusform>Alles is heel. %Ln regels nagelezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPresenter</name>
    <message numerus="yes">
        <source>Terugzetten lukt: alles is gelijk. Dat duurde %Ln seconden.</source>
        <translation>
            <numerusform>Terugzetten lukt: alles is gelijk. Dat duurde %Ln seconde.</numerusform>
            <numerusform>Terugzetten lukt: alles is gelijk. Dat duurde %Ln seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookedCard</name>
    <message numerus="yes">
        <source>%Ln keer uitgegeven: {receipts}.</source>
        <translation>
            <numerusform>%Ln keer uitgegeven: {receipts}.</numerusform>
            <numerusform>%Ln keer uitgegeven: {receipts}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%Ln redenen zijn gewist volgens bewaartermijn.</source>
        <translation>
            <numerusform>%Ln reden is gewist volgens bewaartermijn.</numerusform>
            <numerusform>%Ln redenen zijn gewist volgens bewaartermijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regels</source>
        <translation>
            <numerusform>%Ln regel</numerusform>
            <numerusform>%Ln regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln maanden</source>
        <translation>
            <numerusform>%Ln maand</numerusform>
            <numerusform>%Ln maanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message numerus="yes">
        <source>%Ln deelnemers. Alles of niets.</source>
        <translation>
            <numerusform>%Ln deelnemer. Alles of niets.</numerusform>
            <numerusform>%Ln deelnemers. Alles of niets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers zijn ingelezen.</source>
        <translation>
            <numerusform>%Ln deelnemer is ingelezen.</numerusform>
            <numerusform>%Ln deelnemers zijn ingelezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln regels.</source>
        <translation>
            <numerusform>En nog %Ln regel.</numerusform>
            <numerusform>En nog %Ln regels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComingDown</name>
    <message numerus="yes">
        <source>haal %Ln posters van de muur</source>
        <translation>
            <numerusform>haal %Ln poster van de muur</numerusform>
            <numerusform>haal %Ln posters van de muur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverWords</name>
    <message numerus="yes">
        <source>{by} droeg op {day} %Ln mensen aan jou over.</source>
        <translation>
            <numerusform>{by} droeg op {day} één mens aan jou over.</numerusform>
            <numerusform>{by} droeg op {day} %Ln mensen aan jou over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Op {day} kreeg je %Ln mensen van {former}.</source>
        <translation>
            <numerusform>Op {day} kreeg je één mens van {former}.</numerusform>
            <numerusform>Op {day} kreeg je %Ln mensen van {former}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyRewards</name>
    <message numerus="yes">
        <source>%Ln toezeggingen zijn verlopen. Het geld is weer vrij.</source>
        <translation>
            <numerusform>%Ln toezegging is verlopen. Het geld is weer vrij.</numerusform>
            <numerusform>%Ln toezeggingen zijn verlopen. Het geld is weer vrij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>en nog %Ln</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message numerus="yes">
        <source>En nog %Ln andere.</source>
        <translation>
            <numerusform>En nog %Ln andere.</numerusform>
            <numerusform>En nog %Ln andere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpiringTold</name>
    <message numerus="yes">
        <source>{kind} van {worth}: %Ln kaarten zijn geldig tot en met {day}.</source>
        <translation>
            <numerusform>{kind} van {worth}: %Ln kaart is geldig tot en met {day}.</numerusform>
            <numerusform>{kind} van {worth}: %Ln kaarten zijn geldig tot en met {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingCard</name>
    <message numerus="yes">
        <source>%Ln deelnemers hebben {name} als mentor. Je ziet geen namen. Vanaf vandaag is een ander hun mentor, en gaan de afspraken mee.</source>
        <translation>
            <numerusform>%Ln deelnemer heeft {name} als mentor. Je ziet geen naam. Vanaf vandaag is een ander de mentor, en gaan de afspraken mee.</numerusform>
            <numerusform>%Ln deelnemers hebben {name} als mentor. Je ziet geen namen. Vanaf vandaag is een ander hun mentor, en gaan de afspraken mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} wordt de mentor van %Ln deelnemers.</source>
        <translation>
            <numerusform>{name} wordt de mentor van %Ln deelnemer.</numerusform>
            <numerusform>{name} wordt de mentor van %Ln deelnemers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draag %Ln deelnemers over</source>
        <translation>
            <numerusform>Draag %Ln deelnemer over</numerusform>
            <numerusform>Draag %Ln deelnemers over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingWishes</name>
    <message numerus="yes">
        <source>{name} is nu de mentor van %Ln deelnemers.</source>
        <translation>
            <numerusform>{name} is nu de mentor van %Ln deelnemer.</numerusform>
            <numerusform>{name} is nu de mentor van %Ln deelnemers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Nog %Ln dingen te doen</source>
        <translation>
            <numerusform>Nog %Ln ding te doen</numerusform>
            <numerusform>Nog %Ln dingen te doen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln regels</source>
        <translation>
            <numerusform>%Ln regel</numerusform>
            <numerusform>%Ln regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln regels.</source>
        <translation>
            <numerusform>En nog %Ln regel.</numerusform>
            <numerusform>En nog %Ln regels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message numerus="yes">
        <source>%Ln deelnemers hebben {name} als mentor.</source>
        <translation>
            <numerusform>%Ln deelnemer heeft {name} als mentor.</numerusform>
            <numerusform>%Ln deelnemers hebben {name} als mentor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message numerus="yes">
        <source>Dit jaar %Ln keer bekeken.</source>
        <translation>
            <numerusform>Dit jaar %Ln keer bekeken.</numerusform>
            <numerusform>Dit jaar %Ln keer bekeken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wie nakeek, deed dit jaar %Ln van deze dingen zelf.</source>
        <translation>
            <numerusform>Wie nakeek, deed dit jaar %Ln van deze dingen zelf.</numerusform>
            <numerusform>Wie nakeek, deed dit jaar %Ln van deze dingen zelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keer een verkeerd wachtwoord</source>
        <translation>
            <numerusform>%Ln keer een verkeerd wachtwoord</numerusform>
            <numerusform>%Ln keer een verkeerd wachtwoord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln. Kies minder dagen of één collega.</source>
        <translation>
            <numerusform>En nog %Ln. Kies minder dagen of één collega.</numerusform>
            <numerusform>En nog %Ln. Kies minder dagen of één collega.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %Ln regels. Kies minder dagen of één collega.</source>
        <translation>
            <numerusform>En nog %Ln regel. Kies minder dagen of één collega.</numerusform>
            <numerusform>En nog %Ln regels. Kies minder dagen of één collega.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message numerus="yes">
        <source>%Ln deelnemers</source>
        <translation>
            <numerusform>%Ln deelnemer</numerusform>
            <numerusform>%Ln deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gesprekken</source>
        <translation>
            <numerusform>%Ln gesprek</numerusform>
            <numerusform>%Ln gesprekken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regels in het grootboek, samen {euros}</source>
        <translation>
            <numerusform>%Ln regel in het grootboek, samen {euros}</numerusform>
            <numerusform>%Ln regels in het grootboek, samen {euros}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%Ln deelnemers kunnen geraakt zijn</source>
        <translation>
            <numerusform>%Ln deelnemer kan geraakt zijn</numerusform>
            <numerusform>%Ln deelnemers kunnen geraakt zijn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Van %Ln stond alleen de naam in een lijst.</source>
        <translation>
            <numerusform>Van %Ln stond alleen de naam in een lijst.</numerusform>
            <numerusform>Van %Ln stond alleen de naam in een lijst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message numerus="yes">
        <source>{day}: %Ln nummers gewist</source>
        <translation>
            <numerusform>{day}: %Ln nummer gewist</numerusform>
            <numerusform>{day}: %Ln nummers gewist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RewardList</name>
    <message numerus="yes">
        <source>%Ln keer uitgegeven, samen {amount}. Alles of niets.</source>
        <translation>
            <numerusform>%Ln keer uitgegeven, samen {amount}. Alles of niets.</numerusform>
            <numerusform>%Ln keer uitgegeven, samen {amount}. Alles of niets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keer uitgegeven is ingelezen, samen {amount}.</source>
        <translation>
            <numerusform>%Ln keer uitgegeven is ingelezen, samen {amount}.</numerusform>
            <numerusform>%Ln keer uitgegeven is ingelezen, samen {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deelnemers zijn nieuw, met alleen een nummer.</source>
        <translation>
            <numerusform>%Ln deelnemer is nieuw, met alleen een nummer.</numerusform>
            <numerusform>%Ln deelnemers zijn nieuw, met alleen een nummer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regels zijn van een gesloten maand.</source>
        <translation>
            <numerusform>%Ln regel is van een gesloten maand.</numerusform>
            <numerusform>%Ln regels zijn van een gesloten maand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>en nog %Ln</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message numerus="yes">
        <source>Nog %Ln mensen te gaan.</source>
        <translation>
            <numerusform>Nog %Ln persoon te gaan.</numerusform>
            <numerusform>Nog %Ln mensen te gaan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsPresenter</name>
    <message numerus="yes">
        <source>%Ln keer uitgegeven.</source>
        <translation>
            <numerusform>%Ln keer uitgegeven.</numerusform>
            <numerusform>%Ln keer uitgegeven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message numerus="yes">
        <source>Je hebt nog %Ln reservecodes.</source>
        <translation>
            <numerusform>Je hebt nog %Ln reservecode.</numerusform>
            <numerusform>Je hebt nog %Ln reservecodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPresenter</name>
    <message numerus="yes">
        <source>%Ln verlopen kaarten zijn uit de voorraad.</source>
        <translation>
            <numerusform>%Ln verlopen kaart is uit de voorraad.</numerusform>
            <numerusform>%Ln verlopen kaarten zijn uit de voorraad.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>Zelf binnengelaten, alleen gekeken, %Ln deelnemers</source>
        <translation>
            <numerusform>Zelf binnengelaten, alleen gekeken, %Ln deelnemer</numerusform>
            <numerusform>Zelf binnengelaten, alleen gekeken, %Ln deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buiten werktijd, %Ln deelnemers</source>
        <translation>
            <numerusform>Buiten werktijd, %Ln deelnemer</numerusform>
            <numerusform>Buiten werktijd, %Ln deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Veel op één dag, %Ln deelnemers</source>
        <translation>
            <numerusform>Veel op één dag, %Ln deelnemer</numerusform>
            <numerusform>Veel op één dag, %Ln deelnemers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>Vernietig %Ln nummers</source>
        <translation>
            <numerusform>Vernietig %Ln nummer</numerusform>
            <numerusform>Vernietig %Ln nummers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message numerus="yes">
        <source>%Ln stappen klaar</source>
        <translation>
            <numerusform>%Ln stap klaar</numerusform>
            <numerusform>%Ln stappen klaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doelen gehaald</source>
        <translation>
            <numerusform>%Ln doel gehaald</numerusform>
            <numerusform>%Ln doelen gehaald</numerusform>
        </translation>
    </message>
</context>
</TS>
