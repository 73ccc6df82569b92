"""Which sentence leads, where the highest score does not know best."""

import pytest

from bot.models import Question

HALL = {
    "hours.md": """# Hours and access

## Climbing hall

| Day | Morning | Evening |
|---|---|---|
| Monday | closed | 16:00 – 22:00 |
| Tuesday | 10:00 – 13:00 | 16:00 – 22:00 |
| Sunday | 9:30 – 14:00 | closed |

The hall is closed on public holidays and from 24 December to 3 January.

## Office

The office is open on Tuesdays and Thursdays from 17:30 to 19:30.
""",
    "events.csv": "Date,Event,Place,Time\n2027-04-17,Open day,Climbing hall,10:00\n2027-01-29,General meeting,Town hall,19:00\n",
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when does the hall open?", "Monday | closed | 16:00 – 22:00 |"),
        ("what time does the climbing hall open?", "Monday | closed | 16:00 – 22:00 |"),
        ("when does the hall open on Sunday?", "Sunday | 9:30 – 14:00 | closed |"),
        ("is the hall open on 25 December?", "The hall is closed on public holidays and from 24 December to 3 January."),
        ("when is the general meeting?", "2027-01-29 | General meeting | Town hall | 19:00"),
        ("when does the office open?", "The office is open on Tuesdays and Thursdays from 17:30 to 19:30."),
    ],
)
def test_hours_are_told_by_weekdays_with_their_times(library, question, answer):
    assert library(HALL).ask(Question(question)).quotes[0].answer.strip("| ").startswith(answer.strip("| "))
