"""Common given names with the gender they mostly go with: a short list written by hand, for pronouns only."""

from sitegen.extract.lexicon.wordlist import words

MALE = words(
    """
    alaric alasdair alban albin aldo aleksander alessandro alistair alois ambrose amos anatole anselm anwar
    archibald archie arne arno artem asif aubrey augustin augustus ayman aziz baltasar baptiste barnaby
    bartholomew basil bastian bertrand bilal boaz bogdan bojan boniface bronislaw callum casimir caspar cecil
    ciaran cormac cornelius cosimo cuthbert cyprian daisuke damon dante darius declan demetrius desta diarmuid
    dimitri dragan duarte dusan eamon eamonn ebenezer edmond efraim egon elio emeka emlyn emre enzo erasmus
    eusebio evander everett feliks ferdinand fergal fergus fintan florent fritz fyodor gael gaspard geraint
    gilberto giles godfrey grigor grigory grzegorz guillaume hamish haruki hedley helmut henning hiroshi humphrey
    idris ignacio ignatius ikenna imre ingmar ioan isidore iskander ivar jacek jago jakob jakub janek janos jarek
    jarvis jasper jerzy jethro joao joaquim joost jordi joris josip jozef juan-carlos jules kaito kamal kenji kofi
    kwame kwesi ladislav laszlo lazlo leander leandro leopoldo lorcan lothar lubos lucian luciano lucien ludovic
    ludwig maciej magnus mahmud manolis mansour mariusz marlon massimo matej matous matthieu maxime milos mirko
    miroslav mohamad mordecai mortimer muammar mungo nasser niall niccolo nico nikita nikos noam nobuo obadiah
    octavio odhran olu oluwaseun ondrej orhan orson osvaldo otmar ottavio pascoe patrice paulo pavlo pelle
    perceval peregrine petar phineas piers piet pranav radek radovan rainer rajesh ramiro rasmus rauf ravi raynard
    renato renaud rhys rinaldo roderick rohan romain sacha salim salvatore sandor sanjay sebastien selwyn septimus
    sergi severin shinzo sigmund silas simeon sinan slavoj slobodan soren stavros stellan stig sunil sylvain
    tadeusz takashi teodor thabo thaddeus theobald theodor tiago tibor timur tobiah toma tome tomos torsten
    tristan tyrone ugo umberto valentino vasyl vinay vito vladislav waldemar wenzel wilhelm winfried wojciech
    yannis yaroslav youssef zdenek zdeno zoltan
    aaron abdul abdullah abraham adam adrian ahmed al alan albert alberto alejandro aleksandr alex alexander
    alexei alexey alfred ali allan allen alvin amir anatoly anders andre andreas andrei andrew andrey andrzej andy
    angelo angus ansel anthony antonio antti anton antony ari arjun armand arnold arthur arturo asher aurel austin
    axel barack barry bart ben benedict benjamin bernard bernie bert bill billy bjorn blake bob bobby boris brad
    bradley brandon brendan brent bret brett brian bruce bruno bryan byron caleb cal calvin cameron carl carlos
    cedric cesar chad charles charlie chester chet chris christian christoph christopher chuck clarence clark
    claude clay clayton cliff clifford clint clive cody colin conor connor conrad corey cornel cory craig curt
    curtis cyril cyrus dale damian damien dan daniel danny darrell darren daryl dave david davide dean dennis
    denis derek derrick desmond devin dexter diego dieter dirk dmitri dmitry dominic don donald donnie doug
    douglas drew duane duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin einar eli elias elijah
    elliott elliot elmer elon emanuel emil emilio emmanuel emmett enrique eric erich erik ernest ernesto ernst
    ervin esteban ethan eugene evan ezra fabian farid felipe felix fernando fidel finn florian floyd francis
    francisco franco frank franklin franz fred frederick fredrik friedrich gabriel gareth garrett garry gary gavin
    gene geoff geoffrey george gerald gerard gerhard gideon gilbert gilles giorgio giovanni giuseppe glen glenn
    goran gordon graham grant greg gregor gregory guido guillermo gunnar gunther gus gustav guy hamid hamza hank
    hans harald harold harris harrison harry harvey hasan hassan hector heikki heinrich heinz hendrik henri henrik
    henry herbert herman homer horace howard hubert hugh hugo humberto hussein ian ibrahim igor ike ilya imran ira
    isaac isaiah ismail israel ivan ivo jack jackson jacob jacques jaime jake jamal james jamie jan jared jason
    javier jay jean jean-claude jeb jed jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jim
    jimmy joachim joaquin joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph
    josh joshua josiah josue juan juha jukka julian julio julius jurgen justin kareem karl karsten kaspar keith
    kelvin ken kenneth kent kenny kevin khalid kirk klaus konstantin kurt kyle lamar lance lars larry lars
    laurence laurent lawrence lee leif len lenny leo leon leonard leonardo leonid leopold leroy leslie lester levi
    lewis liam lincoln lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis lukas luke luther mahmoud
    malcolm manfred manuel marc marcel marcelo marco marcos marcus mario marion mark markus marshall martin marty
    marvin mason mateo mathias matt matteo matthew matthias maurice maurizio max maxim maximilian mehmet melvin
    mervyn michael michel miguel mihai mikael mike mikhail miles milo milton mitch mitchell mitt mohamed mohammad
    mohammed moises morgan morris moses muhammad murray mustafa nate nathan nathaniel neal ned neil nelson newt
    nicholas nick nicolas nigel niklas nikolai nils noah noel norbert norman oleg oleksandr oliver olivier olaf
    omar orlando orrin oscar osman oswald otis otto owen pablo paolo pascal pat patrick paul pavel pedro pekka per
    percy pete peter petr petri petro phil philip philippe phillip pierre pieter piotr preston quentin quincy
    rafael rahm ralph ramon randall randy raphael rashid raul ray raymond reed reggie reginald reince reinhard
    rene rex reza ricardo riccardo rich richard rick ricky roald rob robbie robert roberto robin rod rodney
    rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudy rufus rupert russ russell
    rusty ruud ryan said salman salvador sam sami samir samuel santiago saul scott sean sebastian serge sergei
    sergey sergio seth shane shaun shawn sherman sidney siegfried silvio simon sol solomon spencer stan stanislav
    stanley stefan stephan stephane stephen sterling steve steven stewart stuart sven tariq ted terence terrence
    terry theo theodore thomas thor tim timo timothy tobias toby todd tom tomas tommy tony tor travis trent trevor
    trey troy tucker tyler ulrich umar uwe vaclav valentin vance vasily vern vernon victor viktor vince vincent
    vincenzo virgil vitaly vladimir volodymyr walt walter warren wayne wendell werner wesley wilbur wilfred will
    willem william willie winston wolf wolfgang woody xavier yannick yevgeny yitzhak yuri yusuf yves zachary
    zbigniew zeke zoran marek jiri milan janez tomasz krzysztof pawel benoit etienne gaston thierry
    """,
)
FEMALE = words(
    """
    adela adelaide ailsa aino akua alena alessia alisha almudena althea alva amara amira amita ana-lucia anahita
    anais andromeda aneta anneliese anouk anthea antje antonella anwen anya aoife arabella araminta ariadne
    artemis asel augusta aurelia aurelie ayesha ayse azra basma beata benedetta bernadetta birgitta blaire blanche
    blanka branwen brigid bronagh bronwen calla calliope camille carina carlotta carmela carolin cassia catriona
    cerys chiamaka chiara christiana clemence cleo cleopatra clodagh constanza cordelia cosima dahlia danuta daria
    davina deja dena dervla desiree dilys dominika dorcas dorothea dragana edina edwina efua eileanor eimear
    elfriede elke elodie elspeth elwira emine emmeline ena enid esme eudora eulalia euphemia evangeline fabiola
    fadia faiza farah farida fenella fernanda filippa fleur franziska freya frieda georgiana gerda ghada gianna
    giovanna giselle gracia graciela griselda guinevere gwyneth halima halina hanna hannelore hattie hedda hedwig
    heloise hermione hettie hildegard honora ilaria ileana ilona imogen inge ingeborg ioana iolanthe irena isadora
    isolde iza jacinta jadwiga jelena jessamy jillian joana jocasta joelle jolanta josefa jovana juliette juniper
    justyna jutta kalina karolina kasia katarina keiko khadija kinga klara klaudia laila lalita larisa latifa leni
    leocadia leonie leonora lieselotte liliana linnea lioba liv livia lorelei lotte luba luciana ludmila maeve
    maja malin manuela marcelina margaux margit marianna maricel marieke mariko marisol marketa mathilde mechthild
    meera mei-ling mieke milena mina minerva mirabel mirela mirjam monique mumtaz nadezhda naima natalya nerys
    neve niamh nicolette nika niobe noura octavia odette odile olena ondine oonagh orla otilia ottilie parvati
    pavla pavlina perpetua petronella philippa philomena pippa priya prudence querida rada radka rafaela rahel
    raisa rania rasheeda rhiannon rhoda roisin romilda rosalba rosalia rosamund rosario rosaura roxana rukmini
    ruta safiya salma salome samira saoirse saskia seraphina severine shirin sian sidonie sieglinde silke sinead
    siobhan siân slavica snezana solange soledad solveig soraya stefania stefanie sunniva swati sybil tabitha
    taisiya tamsin tatjana thea thekla theodora thora tilda tilly tindra tove vanda vasilisa verena veronique
    vesna vida violeta virginie vita walburga wendeline xanthe ximena yelena yevgenia ylva yuliya zahra zdenka
    zenobia zofia zora zosia
    abby abigail ada adele adriana adrienne agatha agnes aida aileen aisha alana alba alejandra alessandra
    alexandra alexandria alexis alice alicia alina alison allison alma amal amanda amber amelia amina amy ana
    anastasia andrea angela angelina angie anika anita anja ann anna annabel anne annegret annette annie antonia
    april ariana arlene ashley astrid audrey aurora ava barbara bea beatrice beatriz becky belinda bella
    bernadette bernice beth bethany betsy betty beverly bianca birgit blanca bonnie brenda bridget brigitte britta
    brooke caitlin camila camilla candace carla carly carmen carol carole carolina caroline carolyn carrie
    cassandra cassie catalina catherine cathy cecilia cecile celeste celia chantal charlene charlotte chelsea
    cheryl chloe christa christiane christina christine cindy claire clara clarissa claudia clementine colleen
    connie constance consuelo cora corinne cristina crystal cynthia dagmar daisy dana daniela danielle daphne
    darlene dawn debbie deborah debra deirdre delia della delphine denise diana diane dina dolores donna dora
    doris dorothy ebba edith edna eileen elaine eleanor elena eleni elina elisa elisabeth elise elizabeth ella
    ellen eloise elsa elsie elvira emilia emily emma erica erika erin esperanza estelle esther ethel etta eugenia
    eunice eva evelyn evgenia faith fatima fay federica felicia fiona flora florence frances francesca frederica
    frida gabriela gabriella gabrielle gail galina genevieve georgia georgina geraldine gertrude gilda gina ginger
    giorgia gisela giulia gladys glenda gloria grace greta gretchen gudrun guadalupe gwen gwendolyn hannah harriet
    hazel heather heidi helen helena helene helga henrietta hilda hillary hilary holly hope huma ida ilse imelda
    inés ines inga ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jackie jacqueline jana
    jane janet janice janine jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne
    jocelyn jodie johanna josefina josephine joy joyce juanita judith judy julia juliana julianne julie juliet
    june justine kaja kamala karen karin karina karla karoline kate katerina katharina katherine kathleen kathryn
    kathy katie katja katrina kayla kayleigh kellie kellyanne kelly kendra kerstin kim kimberly kirsten kirsty
    kristen kristin kristina krista lara larissa latoya laura lauren laurie lea leah leila lena leticia lidia
    lilian lillian lily linda lindsay lisa liz liza lois lola lorena loretta lori lorraine louise lourdes lucia
    lucille lucinda lucy luisa luz lydia lynn lynne mabel madeleine madeline madison mae magda magdalena maggie
    maia malala mandy mara marcella marcia margaret margarita margot maria mariah mariam marian mariana marianne
    maribel marie marietta marilyn marina marine marisa marissa marjorie marla marlene marta martha martina mary
    maryam matilda maud maureen mavis maya megan meghan mei melania melanie melinda melissa mercedes meredith
    mette mia michaela michele michelle mila mildred mimi minna miranda miriam moira mollie molly mona monica
    monika muriel myra myrna nadia nadine nancy naomi natalia natalie natasha nell nellie nicola nicole nikki nina
    noelle nora norma odessa olga olivia oksana ophelia paloma pamela patricia patsy patty paula paulette pauline
    pearl peggy penelope penny petra phoebe phyllis pilar polly priscilla rachel ramona raquel rebecca regina
    renata renee rhonda rita roberta rochelle rosa rosalie rosalind rosanna rose rosemary rosie roxanne ruth
    sabina sabine sabrina sadie sally samantha sandra sanna sara sarah sasha savannah selena serena shannon shari
    sharon sheila shelby shelley sherry shirley sigrid silvia simona simone sofia sonia sonja sophia sophie stacey
    stacy stella stephanie sue summer susan susana susanna susanne suzanne svetlana sylvia sylvie tamara tammy
    tanya tara tatiana teresa tess tessa theresa therese tiffany tina tracey tracy trisha trudy ulla ulrike una
    ursula ute valentina valeria valerie vanessa vera veronica vicky victoria viola violet virginia vivian viviane
    wanda wendy whitney wilhelmina wilma winifred xenia yasmin yolanda yulia yvette yvonne zainab zara zelda zoe
    zoya zuzana agnieszka ewa magdalene katarzyna malgorzata
    """,
)
BOTH = words(
    """
    alex andrea chris dana jamie jan jean jo jordan kelly kim lee lindsey leslie morgan pat robin sam sasha
    shannon terry tracy hope april june said will grant guy faith grace summer dawn joy mark ray rose rich drew
    """,
)
"""Names of both genders, and names that are words: no evidence of gender by themselves."""

_FORMS = """
abigail abby
andrew andy
anthony tony
barbara barb
benjamin ben
bernard bernie
catherine cathy
charles charlie chuck
cynthia cindy
daniel dan danny
david dave
deborah deb debbie
donald don
douglas doug
edward ed eddie ted
elizabeth beth liz
frederick fred
gerald jerry
gregory greg
james jim jimmy
jeffrey jeff
joseph joe
kenneth ken
lawrence larry
margaret maggie meg peggy
matthew matt
michael mike
mitchell mitch
nathaniel nate
nicholas nick
pamela pam
peter pete
philip phil
raymond ray
rebecca becky
richard dick rich rick
robert bob bobby rob
ronald ron
sandra sandy
steven steve
susan sue susie
thomas tom
timothy tim
vincent vince
walter walt
william bill billy
"""
LONG_FORMS = {short: line.split()[0] for line in _FORMS.strip().splitlines() for short in line.split()[1:]}
"""Short form of a given name -> the long one."""

GIVEN = MALE | FEMALE
"""All of them: made once, because a text asks for every name."""
