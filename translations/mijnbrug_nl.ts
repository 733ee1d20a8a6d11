<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Nog %n dingen te doen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message numerus="yes">
        <source>%n deelnemers hebben {name} als mentor.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
