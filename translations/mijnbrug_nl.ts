<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
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
