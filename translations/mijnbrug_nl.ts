<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
<context>
    <name>AwayPage</name>
    <message numerus="yes">
        <source>Draag %n mensen over</source>
        <translation>
            <numerusform>Draag %n mens over</numerusform>
            <numerusform>Draag %n mensen over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n afspraken</source>
        <translation>
            <numerusform>%n afspraak</numerusform>
            <numerusform>%n afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beloofde keren kijken</source>
        <translation>
            <numerusform>%n beloofde keer kijken</numerusform>
            <numerusform>%n beloofde keren kijken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gesprekken die nog niet af zijn</source>
        <translation>
            <numerusform>%n gesprek dat nog niet af is</numerusform>
            <numerusform>%n gesprekken die nog niet af zijn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayPresenter</name>
    <message numerus="yes">
        <source>{name} is nu mentor van %n mensen. De kaart met de nieuwe naam print je bij „Wie helpt?”.</source>
        <translation>
            <numerusform>{name} is nu mentor van %n mens. De kaart met de nieuwe naam print je bij „Wie helpt?”.</numerusform>
            <numerusform>{name} is nu mentor van %n mensen. De kaart met de nieuwe naam print je bij „Wie helpt?”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupStatus</name>
    <message numerus="yes">
        <source>Terugzetten geoefend op {day}. Dat duurde %n seconden.</source>
        <translation>
            <numerusform>Terugzetten geoefend op {day}. Dat duurde %n seconde.</numerusform>
            <numerusform>Terugzetten geoefend op {day}. Dat duurde %n seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>Alles is heel. %n regels nagelezen.</source>
        <translation>
            <numerusform>Alles is heel. %n regel nagelezen.</numerusform>
            <numerusform>Alles is heel. %n regels nagelezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPresenter</name>
    <message numerus="yes">
        <source>Terugzetten lukt: alles is gelijk. Dat duurde %n seconden.</source>
        <translation>
            <numerusform>Terugzetten lukt: alles is gelijk. Dat duurde %n seconde.</numerusform>
            <numerusform>Terugzetten lukt: alles is gelijk. Dat duurde %n seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n redenen zijn gewist volgens bewaartermijn.</source>
        <translation>
            <numerusform>%n reden is gewist volgens bewaartermijn.</numerusform>
            <numerusform>%n redenen zijn gewist volgens bewaartermijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regels</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maanden</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoordinatorPresenter</name>
    <message numerus="yes">
        <source>%n toezeggingen zijn verlopen. Het geld is weer vrij.</source>
        <translation>
            <numerusform>%n toezegging is verlopen. Het geld is weer vrij.</numerusform>
            <numerusform>%n toezeggingen zijn verlopen. Het geld is weer vrij.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverWords</name>
    <message numerus="yes">
        <source>{by} droeg op {day} %n mensen aan jou over.</source>
        <translation>
            <numerusform>{by} droeg op {day} één mens aan jou over.</numerusform>
            <numerusform>{by} droeg op {day} %n mensen aan jou over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Op {day} kreeg je %n mensen van {former}.</source>
        <translation>
            <numerusform>Op {day} kreeg je één mens van {former}.</numerusform>
            <numerusform>Op {day} kreeg je %n mensen van {former}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message numerus="yes">
        <source>En nog %n andere.</source>
        <translation>
            <numerusform>En nog %n andere.</numerusform>
            <numerusform>En nog %n andere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingCard</name>
    <message numerus="yes">
        <source>%n deelnemers hebben {name} als mentor. Je ziet geen namen. Vanaf vandaag is een ander hun mentor, en gaan de afspraken mee.</source>
        <translation>
            <numerusform>%n deelnemer heeft {name} als mentor. Je ziet geen naam. Vanaf vandaag is een ander de mentor, en gaan de afspraken mee.</numerusform>
            <numerusform>%n deelnemers hebben {name} als mentor. Je ziet geen namen. Vanaf vandaag is een ander hun mentor, en gaan de afspraken mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} wordt de mentor van %n deelnemers.</source>
        <translation>
            <numerusform>{name} wordt de mentor van %n deelnemer.</numerusform>
            <numerusform>{name} wordt de mentor van %n deelnemers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draag %n deelnemers over</source>
        <translation>
            <numerusform>Draag %n deelnemer over</numerusform>
            <numerusform>Draag %n deelnemers over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingWishes</name>
    <message numerus="yes">
        <source>{name} is nu de mentor van %n deelnemers.</source>
        <translation>
            <numerusform>{name} is nu de mentor van %n deelnemer.</numerusform>
            <numerusform>{name} is nu de mentor van %n deelnemers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Nog %n dingen te doen</source>
        <translation>
            <numerusform>Nog %n ding te doen</numerusform>
            <numerusform>Nog %n dingen te doen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n deelnemers zijn ingelezen.</source>
        <translation>
            <numerusform>%n deelnemer is ingelezen.</numerusform>
            <numerusform>%n deelnemers zijn ingelezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regels</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %n regels.</source>
        <translation>
            <numerusform>En nog %n regel.</numerusform>
            <numerusform>En nog %n regels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deelnemers. Alles of niets.</source>
        <translation>
            <numerusform>%n deelnemer. Alles of niets.</numerusform>
            <numerusform>%n deelnemers. Alles of niets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message numerus="yes">
        <source>%n deelnemers hebben {name} als mentor.</source>
        <translation>
            <numerusform>%n deelnemer heeft {name} als mentor.</numerusform>
            <numerusform>%n deelnemers hebben {name} als mentor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message numerus="yes">
        <source>Dit jaar %n keer bekeken.</source>
        <translation>
            <numerusform>Dit jaar %n keer bekeken.</numerusform>
            <numerusform>Dit jaar %n keer bekeken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wie nakeek, deed dit jaar %n van deze dingen zelf.</source>
        <translation>
            <numerusform>Wie nakeek, deed dit jaar %n van deze dingen zelf.</numerusform>
            <numerusform>Wie nakeek, deed dit jaar %n van deze dingen zelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keer een verkeerd wachtwoord</source>
        <translation>
            <numerusform>%n keer een verkeerd wachtwoord</numerusform>
            <numerusform>%n keer een verkeerd wachtwoord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %n. Kies minder dagen of één collega.</source>
        <translation>
            <numerusform>En nog %n. Kies minder dagen of één collega.</numerusform>
            <numerusform>En nog %n. Kies minder dagen of één collega.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %n regels. Kies minder dagen of één collega.</source>
        <translation>
            <numerusform>En nog %n regel. Kies minder dagen of één collega.</numerusform>
            <numerusform>En nog %n regels. Kies minder dagen of één collega.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message numerus="yes">
        <source>%n deelnemers</source>
        <translation>
            <numerusform>%n deelnemer</numerusform>
            <numerusform>%n deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gesprekken</source>
        <translation>
            <numerusform>%n gesprek</numerusform>
            <numerusform>%n gesprekken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regels in het grootboek, samen {euros}</source>
        <translation>
            <numerusform>%n regel in het grootboek, samen {euros}</numerusform>
            <numerusform>%n regels in het grootboek, samen {euros}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n deelnemers kunnen geraakt zijn</source>
        <translation>
            <numerusform>%n deelnemer kan geraakt zijn</numerusform>
            <numerusform>%n deelnemers kunnen geraakt zijn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Van %n stond alleen de naam in een lijst.</source>
        <translation>
            <numerusform>Van %n stond alleen de naam in een lijst.</numerusform>
            <numerusform>Van %n stond alleen de naam in een lijst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message numerus="yes">
        <source>{day}: %n nummers gewist</source>
        <translation>
            <numerusform>{day}: %n nummer gewist</numerusform>
            <numerusform>{day}: %n nummers gewist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message numerus="yes">
        <source>Nog %n mensen te gaan.</source>
        <translation>
            <numerusform>Nog %n persoon te gaan.</numerusform>
            <numerusform>Nog %n mensen te gaan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message numerus="yes">
        <source>Je hebt nog %n reservecodes.</source>
        <translation>
            <numerusform>Je hebt nog %n reservecode.</numerusform>
            <numerusform>Je hebt nog %n reservecodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>Zelf binnengelaten, alleen gekeken, %n deelnemers</source>
        <translation>
            <numerusform>Zelf binnengelaten, alleen gekeken, %n deelnemer</numerusform>
            <numerusform>Zelf binnengelaten, alleen gekeken, %n deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buiten werktijd, %n deelnemers</source>
        <translation>
            <numerusform>Buiten werktijd, %n deelnemer</numerusform>
            <numerusform>Buiten werktijd, %n deelnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Veel op één dag, %n deelnemers</source>
        <translation>
            <numerusform>Veel op één dag, %n deelnemer</numerusform>
            <numerusform>Veel op één dag, %n deelnemers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>Vernietig %n nummers</source>
        <translation>
            <numerusform>Vernietig %n nummer</numerusform>
            <numerusform>Vernietig %n nummers</numerusform>
        </translation>
    </message>
</context>
</TS>
