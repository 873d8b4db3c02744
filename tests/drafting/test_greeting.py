"""How somebody is greeted, guessed from the name; nothing where that is not sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.places.place import where_met
from relpitch.drafting.promises.promise import promised


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Priya Raman", "Priya"),
        ("priya", "Priya"),
        ("LINDA", "Linda"),
        ("Dr. Lena Ortiz", "Dr. Ortiz"),
        ("Prof. Dr. Dr. Weber", "Professor Weber"),
        ("Mrs Patel from number 12", "Mrs Patel"),
        ("Mr and Mrs Abara", "Mr and Mrs Abara"),
        ("frau schneider", "Frau Schneider"),
        ("Father Brendan", "Father Brendan"),
        ("Auntie Bev", "Auntie Bev"),
        ("José María de la Cruz", "José María"),
        ("Tom (Anna's bro)", "Tom"),
        ("Tom & Sue", "Tom and Sue"),
        ("Patel, Priya", "Priya"),
        ("Anna, the baker", "Anna"),
        ("Bogdan (plumber)", "Bogdan"),
        ("Priya 🙂", "Priya"),
        ("Yusuf from the phone shop", "Yusuf"),
        ("أحمد", "أحمد"),
        ("Steve's friend, who fixes pianos", ""),
        ("Gran's carer, Blessing", "Blessing"),
        ("Tom's boss, Siemens", ""),
        ("Sunil ji (Meena's uncle)", "Sunil ji"),
        ("Emre abi", "Emre abi"),
        ("Mama Chidi", "Mama Chidi"),
        ("Call w/ Ingrid (Northgate)", "Ingrid"),
        ("Call w/ Northgate", ""),
        ("Roommate from hospital, bed C", ""),
        ("Drummer", ""),
        ("Barrister, godmother of Ollie", ""),
        ("recruiter (Randstad)", ""),
        ("Frau Albers aus dem 2. Stock", "Frau Albers"),
        ("Rev. Grace Mensah", "Rev. Grace Mensah"),
        ("Dr. med. Keller", "Dr. Keller"),
        ("Trần Văn Nam", "Nam"),
        ("Auntie Jean Harris", "Auntie Jean"),
        ("Coach", "Coach"),
        ("Ahn Soo-jin", "Ahn Soo-jin"),
        ("Prof. Ahn Soo-jin", "Professor Ahn Soo-jin"),
        ("Kwok Wai", "Kwok Wai"),
        ("Tan Ah Kow", "Tan Ah Kow"),
        ("Prof. Els de Vries", "Professor Els de Vries"),
        ("CEO, Brightside (Monique Adeyinka)", "Monique"),
        ("Ollie & mum", ""),
        ("Anil uncle", "Anil uncle"),
        ("Huang Li Na", "Huang Li Na"),
        ("Kim (they/them)", "Kim"),
        ("Vera w/ a v", "Vera"),
        ("Poppy, 6, and her mum Clare", "Clare"),
        ("old colleague Steve", "Steve"),
        ("not Steve", ""),
        ("Dr. Wang Fei", "Dr. Wang Fei"),
        ("Ana Lucía", "Ana Lucía"),
        ("Rosa & the man with the drum", "Rosa"),
        ("didn't catch it. red coat", ""),
        ("two people from the bakery", ""),
        ("the baker", ""),
        ("Marek + wife", "Marek"),
        ("Li Wei", "Li Wei"),
        ("Xin Yi", "Xin Yi"),
        ("Familie Brandt", "Familie Brandt"),
        ("Frau Doktor Hellwig", "Frau Dr. Hellwig"),
        ("Maite y Jon", "Maite and Jon"),
        ("window cleaner Baz", "Baz"),
        ("Kim Min-jun", "Kim Min-jun"),
        ("Dr.", ""),
        ("Mrs", ""),
        ("J", ""),
        ("M.", ""),
        ("Greta?? Gerda??", ""),
        ("Becks or Bex", ""),
        ("Barclays recruiter", ""),
        ("NHS trust ppl", ""),
        ("SGT MILLER (ret)", "Sgt Miller"),
        ("x" * 200, ""),
        ("", ""),
    ],
)
def test_a_name_is_greeted_as_one_would_or_not_at_all(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("linkedIn", "on LinkedIn"),
        ("lidl", "at Lidl"),
        ("the gym", "at the gym"),
        ("School gate", "at the school gate"),
        ("on the train to Leeds", "on the train to Leeds"),
        ("anna's birthday party", "at Anna's birthday party"),
        ("my sister's wedding", "at my sister's wedding"),
        ("First met, School gate", "at the school gate"),
        ("queue at post office", "in the queue at the post office"),
        ("Zoom w/ NHS trust ppl", "on Zoom"),
        ("PyCon Berlin", "at PyCon Berlin"),
        ("the Red Lion", "at the Red Lion"),
        ("my street", "in my street"),
        ("yoga", "at yoga"),
        ("Leeds", "in Leeds"),
        ("waiting room", "in the waiting room"),
        ("her mum's funeral", "at the funeral"),
        ("cousin's wedding party, Pune", "at the wedding party in Pune"),
        ("her studio", "at your studio"),
        ("thursday lunch club", "at the lunch club"),
        ("Men's shed", "in the men's shed"),
        ("Costa on the corner", "at Costa"),
        ("poster session ICML", "at the poster session at ICML"),
        ("the Wheatsheaf", "at the Wheatsheaf"),
        ("canal", "by the canal"),
        ("high st", "in the high street"),
        ("cafe nr work", "at the cafe near work"),
        ("LinkedIn founders meetup", "at the LinkedIn founders meetup"),
        ("LinkedIn message", "on LinkedIn"),
        ("data meetup Leeds", "at the data meetup in Leeds"),
        ("bus 2 leeds", "on the bus"),
        ("talk on hedgehogs", "at the talk"),
        ("ran into her at aldi", "at Aldi"),
        ("Ross-on-Wye", "in Ross-on-Wye"),
        ("ward 7b", "on ward 7B"),
        ("governors' meeting", "at the governors' meeting"),
        ("next doors garden", ""),
        ("kids footie saturday", ""),
        ("Tinder lol but as friends", ""),
        ("the bakery lol", "at the bakery"),
        ("???", ""),
        ("", ""),
    ],
)
def test_a_place_has_its_own_preposition_or_is_left_out(noted: str, said: str) -> None:
    assert where_met(noted) == said


@pytest.mark.parametrize(
    ("noted", "form", "thing", "gap"),
    [
        ("Lend him my hedge trimmer", "promised_deed", "lend you my hedge trimmer", ""),
        (
            "send her the name of my physio",
            "promised_sending",
            "send you the name of my physio",
            "[the name]",
        ),
        ("to send the photos by friday", "promised_sendings", "send you the photos", "[the photos]"),
        ("I'd ask my cousin about flats", "promised_deed", "ask my cousin about flats", ""),
        ("my slides", "promised_things", "my slides", "[the slides]"),
        ("recipe!!", "promised_thing", "the recipe", "[the recipe]"),
        ("intro to Sara by friday", "promised_unknown", "", "[in your words: intro to Sara by friday]"),
        ("fix her bike", "promised_deed", "fix your bike", ""),
        ("put her in touch with Elaine", "promised_deed", "put you in touch with Elaine", ""),
        ("a loaf of bread", "promised_gift", "a loaf of bread", ""),
        ("email", "promised_words", "", ""),
        ("could we meet again?", "promised_asked", "", "[could we meet again?]"),
        ("He asked for my poster", "promised_thing", "my poster", "[the poster]"),
        (
            "ask Gianni if he needs somebody",
            "promised_unknown",
            "",
            "[in your words: ask Gianni if he needs somebody]",
        ),
        ("lend her my drill. no HIM", "promised_unknown", "", "[in your words: lend her my drill. no HIM]"),
    ],
)
def test_a_promise_is_told_by_its_form_or_left_beside(noted: str, form: str, thing: str, gap: str) -> None:
    found = promised(noted)
    assert (found.form, found.thing, found.gap) == (form, thing, gap)


@given(st.text(max_size=60))
def test_any_name_place_and_promise_can_be_read(noted: str) -> None:
    assert "\n" not in greeting(noted)
    assert "\n" not in where_met(noted)
    assert promised(noted).form.startswith("promised")


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Lidl cashier Tomasz", "Tomasz"),
        ("Uber driver, Solomon", "Solomon"),
        ("Ravi Iyer, Flipkart", "Ravi"),
        ("Edeka Verkäuferin Lena", "Lena"),
        ("Tesco Sandra", "Sandra"),
        ("Sparkasse Frau Lang", "Frau Lang"),
        ("Birgül, Edeka", "Birgül"),
        ("Halfords guy, Dean", "Dean"),
        ("Anna Baker, Rose", ""),
        ("Starbucks", ""),
        ("Acme Ltd", ""),
        ("Café Luna", ""),
        ("Grace Bank", "Grace"),
        ("Penny", "Penny"),
    ],
)
def test_a_company_is_not_greeted_but_who_is_noted_with_it(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Mrs. Ivanova upstairs", "Mrs. Ivanova"),
        ("Mr Hussain corner shop", "Mr Hussain"),
        ("Herr Krause Hausmeister", "Herr Krause"),
        ("Mr John Baker", ""),
        ("Ibu Wati", "Ibu Wati"),
        ("Khun Somchai", "Khun Somchai"),
        ("Dona Maria", "Dona Maria"),
        ("Pak", ""),
    ],
)
def test_a_title_stays_with_its_name(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("station to the office", ""),
        ("gym to car park", ""),
        ("ride home from A&E", "on the ride home"),
        ("home from the pub", ""),
        ("train to Leeds", "on the train to Leeds"),
        ("taxi to the airport", "in the taxi to the airport"),
    ],
)
def test_a_way_is_no_place_unless_one_is_on_it(noted: str, said: str) -> None:
    assert where_met(noted) == said


@pytest.mark.parametrize(
    ("noted", "form", "told"),
    [
        ("lend her my drill -- DO NOT FORGET", "promised_deed", "lend you my drill"),
        ("must send her the form", "promised_sending", "send you the form"),
        ("NB: ring him. no excuses", "promised_deed", "ring you"),
        ("remember to send her the recipe!!", "promised_sending", "send you the recipe"),
        ("show her drawings to the gallery", "promised_unknown", ""),
        ("show her garden photos to Pete", "promised_unknown", ""),
        ("show the pictures to mum", "promised_deed", "show the pictures to mum"),
        ("send her the link to my blog", "promised_sending", "send you the link to my blog"),
        ("send her the recipe to try", "promised_sending", "send you the recipe to try"),
        ("give him a lift to the hospital", "promised_deed", "give you a lift to the hospital"),
        ("urgent care number", "promised_thing", "the urgent care number"),
        ("lift next year", "promised_unknown", ""),
        ("swim next year", "promised_unknown", ""),
        ("the bird thing link", "promised_unknown", ""),
        ("said id look up that bakery", "promised_deed", "look up that bakery"),
    ],
)
def test_a_note_to_oneself_and_what_goes_to_another_are_not_told_as_theirs(
    noted: str, form: str, told: str
) -> None:
    found = promised(noted)
    assert (found.form, found.thing) == (form, told)


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Judge Pam", "Pam"),
        ("Chef Marco", "Marco"),
        ("Sgt Miller", "Sgt Miller"),
        ("DC Rhys Evans", "DC Evans"),
        ("Mrs Hughes Tŷ Gwyn", ""),
        ("Mr Abdi / uber driver", "Mr Abdi"),
        ("Tom / Sue", ""),
        ("Hr. Brandt / Hausmeister", "Hr. Brandt"),
        ("Gerd u. Uschi", "Gerd and Uschi"),
        ("Luz y Amparo, las del coro", "Luz and Amparo"),
        ("Sabine & Rolf & Hund Krümel", "Sabine and Rolf"),
        ("Mrs Llewellyn and her carer Grace", "Mrs Llewellyn and Grace"),
        ("Stefan, his wife Ilinca, + Andrei", "Stefan, Ilinca and Andrei"),
        ("Padre Anselmo", "Padre Anselmo"),
        ("Uncle Ray's mate Dougie", "Dougie"),
        ("Dra. Villalba", "Dra. Villalba"),
        ("Fr. Dr. Kessler u. ihr Mann", "Fr. Dr. Kessler"),
        ("Fr. Yıldız 2. OG", "Fr. Yıldız"),
        ("Sr. Ortega y la hija", "Sr. Ortega"),
        ("Frau Kern mit ihrer Tochter", "Frau Kern"),
        ("Cousin Ruth and her husband (Alan? Alec?)", "Ruth"),
        ("Sandra & Pete & the quiet one (Lou?)", "Sandra, Pete and [name]"),
    ],
)
def test_a_known_name_greets_and_a_label_does_not(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize("name", ["Jen (or Jan??)", "Jen or Jan", "Abbie? from accounts", "Lena oder Lea"])
def test_a_name_that_is_in_doubt_is_asked_for(name: str) -> None:
    assert greeting(name) == ""
